import type { VNode } from 'preact';
import { personOf } from '../state/page-state.ts';
import { Avatar } from './avatar.tsx';
import { usePage } from './page-context.ts';

const ROLES = { member: 'Member', moderator: 'Moderator', guest: 'Guest in another server' } as const;

/** Who the reader is, to be changed: what is offered and shown depends on it. */
export const PersonSwitcher = (): VNode => {
  const { state, dispatch } = usePage();
  const { id } = personOf(state);
  return (
    <section class="people" aria-label="Who you are">
      <fieldset>
        <legend>You are</legend>
        {state.world.people.map((person) => (
          <label key={person.id} class="person" title={person.note}>
            <input
              type="radio"
              name="person"
              class="visually-hidden"
              value={person.id}
              checked={person.id === id}
              onChange={() => dispatch({ kind: 'be', person: person.id })}
            />
            <Avatar name={person.name} />
            <span>
              <b>{person.name}</b>
              <small>{ROLES[person.role]}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
};
