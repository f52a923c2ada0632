import { describe, expect, it } from 'vitest';
import { namedPersons } from '../../src/answer/named-persons.ts';
import { buildArticles } from '../support/articles.ts';
import { understand } from '../support/evidence.ts';

const ARTICLES = buildArticles(
  'Maj. Gen. Aharon Haliva resigned over the failures of October 7. Mayor Dana Ruiz wept in Port Alder.',
);

const persons = async (question: string, texts: string[], answering = ''): Promise<string[]> =>
  namedPersons((await understand(question, ARTICLES)).question, answering, texts);

describe('namedPersons', () => {
  it.each([
    ['Maj. Gen. Aharon Haliva resigned on Monday.', ['Aharon Haliva']],
    ['The pain stays, Prime Minister Netanyahu’s aide said.', ['Netanyahu']],
    ['Tom Okafor and Dana Ruiz met in Port Alder on Gull Street.', ['Tom Okafor', 'Dana Ruiz']],
    ['The Israeli military, the Civic Party and the Marrow Bay Lines are no persons.', []],
    ['On Monday October brought Port Selwyn News to Gaza.', []],
    ['Osama bin Laden and Ludwig van Beethoven', ['Osama bin Laden', 'Ludwig van Beethoven']],
  ])('finds persons in "%s"', async (text, expected) => {
    expect(await persons('what happened', [text])).toEqual(expected);
  });

  it('puts who answers first where a person is asked for', async () => {
    const texts = ['Haliva, not Herzi Halevi, resigned.', 'Aharon Haliva resigned.'];
    expect(await persons('Who resigned after Dana Ruiz?', texts, 'Aharon Haliva')).toEqual([
      'Aharon Haliva',
      'Herzi Halevi',
      'Dana Ruiz',
    ]);
  });

  it('puts who the question is about first otherwise, by the full name', async () => {
    const texts = ['Dana Ruiz met Aharon Haliva.'];
    expect(await persons('Why did Haliva resign?', texts)).toEqual(['Aharon Haliva', 'Dana Ruiz']);
    expect(await persons('who is haliva', texts)).toEqual(['Aharon Haliva', 'Dana Ruiz']);
  });

  it('takes a single word for a person where it says something', async () => {
    expect(await persons('What did Haliva write?', ['It hurts, Haliva wrote.'])).toEqual(['Haliva']);
    expect(await persons('What did Haliva write?', ['The letter by Haliva'])).toEqual(['Haliva']);
    expect(await persons('What did Israel do?', ['Israel did nothing.'])).toEqual([]);
  });

  it('takes no office, month or place for a person', async () => {
    expect(await persons('What did the mayor of Port Alder do in October?', ['The mayor said no.'])).toEqual(
      [],
    );
  });
});
