import { useSyncExternalStore } from 'react';
import { samePerson } from './token';

/** Who is signed in. The token is held in memory only: a reload forgets it, and no script of another page can read it. */
export type Session = { state: 'signed-out' } | SignedIn;

interface SignedIn {
  state: 'signed-in' | 'expired';
  token: string;
  /** Another number for another person: nothing of the one before may be seen by the next. */
  person: number;
}

let session = { state: 'signed-out' } as Session;
let persons = 0;
const listeners = new Set<() => void>();

function change(next: Session) {
  session = next;
  listeners.forEach((listener) => listener());
}

export function currentToken(): string | undefined {
  return session.state === 'signed-out' ? undefined : session.token;
}

export function signIn(token: string) {
  const before = session;
  const known = before.state !== 'signed-out' && samePerson(before.token, token);
  change({ state: 'signed-in', token, person: known ? before.person : ++persons });
}

export function signOut() {
  change({ state: 'signed-out' });
}

/** The services no longer take the token: what is on the screen stays, and a new token is asked for. */
export function expire() {
  if (session.state === 'signed-in') change({ ...session, state: 'expired' });
}

/** Takes the token of a link such as `/#token=…` into memory and removes it from the address and the history. */
export function takeTokenFromAddress(
  location: Location = window.location,
  history: History = window.history,
) {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  signIn(token);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}
