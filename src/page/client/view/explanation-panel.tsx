import type { VNode } from 'preact';
import type { Contribution, ExplainedCandidate, Explanation } from '../../../domain/explanation.ts';
import { readArticles, readExplanation } from '../api.ts';
import { usePage } from './page-context.ts';
import { useLoaded } from './use-loaded.ts';

/** Contributions that are shown of each candidate. */
const SHOWN = 8;
const OUTCOMES = {
  answer: 'an answer',
  closest: 'the closest sentence only',
  none: '“not in the articles”',
} as const;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const Contributions = ({
  of,
  label,
}: {
  readonly of: readonly Contribution[];
  readonly label: string;
}): VNode => {
  const largest = Math.max(...of.map(({ contribution }) => Math.abs(contribution)), 0.001);
  return (
    <table class="contributions">
      <caption class="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col">Value</th>
          <th scope="col">For or against</th>
        </tr>
      </thead>
      <tbody>
        {of.slice(0, SHOWN).map(({ name, meaning, value, contribution }) => (
          <tr key={name}>
            <th scope="row" title={meaning}>
              {name}
            </th>
            <td>{value.toFixed(2)}</td>
            <td>
              <meter
                class={contribution < 0 ? 'is-against' : ''}
                min={0}
                max={largest}
                value={Math.abs(contribution)}
                aria-label={contribution < 0 ? 'against' : 'for'}
              />
              {contribution > 0 ? '+' : '−'}
              {Math.abs(contribution).toFixed(2)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Candidate = ({
  candidate,
  rank,
  onOpen,
}: {
  readonly candidate: ExplainedCandidate;
  readonly rank: number;
  readonly onOpen: (() => void) | null;
}): VNode => (
  <li class="candidate">
    <details open={rank === 1}>
      <summary>
        <span class="rank">{rank}</span>
        <span>{candidate.text}</span>
        <span class="score">{candidate.score.toFixed(2)}</span>
      </summary>
      <p class="muted">
        {candidate.title}
        {candidate.date !== null && ` · ${candidate.date}`} · sentence {candidate.sentence + 1}
      </p>
      <p>
        {candidate.has.map((word) => (
          <span key={word} class="word has">
            <span class="visually-hidden">has </span>
            {word}
          </span>
        ))}
        {candidate.lacks.map((word) => (
          <span key={word} class="word lacks">
            <span class="visually-hidden">lacks </span>
            {word}
          </span>
        ))}
      </p>
      <Contributions of={candidate.features} label={`What counted for candidate ${rank}`} />
      {onOpen !== null && (
        <button type="button" class="as-link" onClick={onOpen}>
          Show it in the article
        </button>
      )}
    </details>
  </li>
);

const Verdict = ({ explanation }: { readonly explanation: Explanation }): VNode => {
  const { answer, cuts, considered } = explanation;
  return (
    <>
      <p>
        {considered} {considered === 1 ? 'sentence was' : 'sentences were'} looked at closely. That the best
        one answers has a probability of <b>{percent(answer.confidence)}</b>; from {percent(cuts.answer)} on
        it is given as an answer, from {percent(cuts.closest)} on as the closest sentence. So it became{' '}
        {OUTCOMES[answer.outcome]}.
      </p>
      <meter
        class="confidence"
        min={0}
        max={1}
        low={cuts.closest}
        high={cuts.answer}
        optimum={1}
        value={answer.confidence}
        aria-label="Probability that the best sentence answers"
      />
    </>
  );
};

/** How an answer came about, for those who tune it. */
export const ExplanationPanel = ({ question }: { readonly question: string }): VNode => {
  const { state, dispatch } = usePage();
  const { generation } = state.world;
  const explanation = useLoaded(() => readExplanation(question), [question, generation]);
  const articles = useLoaded(readArticles, [generation]);
  if (explanation.kind === 'loading') return <p class="muted">Loading…</p>;
  if (explanation.kind === 'failed') return <p role="alert">{explanation.problem}</p>;
  const { analysis, candidates, confidence } = explanation.value;
  const openerOf = ({ article, sentence }: ExplainedCandidate): (() => void) | null => {
    const listed =
      articles.kind === 'loaded' ? articles.value.articles.find(({ id }) => id === article) : undefined;
    if (listed === undefined) return null;
    return () => dispatch({ kind: 'panel', panel: { kind: 'article', number: listed.number, sentence } });
  };
  return (
    <>
      <blockquote class="asked">{question}</blockquote>
      <Verdict explanation={explanation.value} />
      <h3>How the question was read</h3>
      <dl class="analysis">
        {analysis.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>Candidates, best first</h3>
      <ol class="candidates">
        {candidates.map((candidate, i) => (
          <Candidate
            key={`${candidate.article}:${candidate.sentence}`}
            candidate={candidate}
            rank={i + 1}
            onOpen={openerOf(candidate)}
          />
        ))}
      </ol>
      <h3>What made the probability</h3>
      <Contributions of={confidence} label="What made the probability" />
    </>
  );
};
