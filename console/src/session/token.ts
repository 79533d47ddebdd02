/** What a token says of itself. Read for the sake of the page only; whether it is true is the services' to judge. */
export interface TokenClaims {
  /** When it ends, in seconds since 1970. */
  exp?: number;
}

/** The claims of a JSON Web Token, or undefined when the text is not one. */
export function readClaims(token: string): TokenClaims | undefined {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(token)?.[1];
  if (!payload) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (c) =>
      c.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as TokenClaims;
  } catch {
    return undefined;
  }
}

/** What differs between two tokens of one person. */
const OF_THE_TOKEN = new Set(['exp', 'iat', 'nbf', 'jti']);

/** Whether both tokens say the same of their bearer: person, organisation, roles. */
export function samePerson(one: string, other: string): boolean {
  const person = (token: string) =>
    JSON.stringify(
      Object.entries(readClaims(token) ?? { token })
        .filter(([claim]) => !OF_THE_TOKEN.has(claim))
        .sort(([a], [b]) => a.localeCompare(b)),
    );
  return person(one) === person(other);
}

/** Why the text can't be signed in with, or undefined. */
export function refusalOf(token: string, now = Date.now()): string | undefined {
  if (!token) return 'Paste a token.';
  const claims = readClaims(token);
  if (!claims) return 'This is not a token: it has three parts with dots between them.';
  if (claims.exp !== undefined && claims.exp * 1000 <= now) return 'This token has ended. Ask for a new one.';
  return undefined;
}
