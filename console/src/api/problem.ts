/** One member of a request that was refused. */
export interface FieldError {
  path: string;
  message: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  instance?: string;
  errors?: FieldError[];
  [member: string]: unknown;
}

/**
 * An answer that is an error (docs/errors.md), or none at all: then `status` is 0. `kind` is the last part of the
 * problem's type and what code branches on; the message is written for people.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly kind: string,
    message: string,
    readonly title: string,
    readonly fields: FieldError[] = [],
    /** Finds the error in the service's log. */
    readonly instance?: string,
    /** Seconds after which it may go better, where that is known. */
    readonly retryAfter?: number,
    /** The whole answer, for problems with members of their own. */
    readonly body: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

const UNREACHABLE = new ProblemError(
  0,
  'unreachable',
  'The service gave no answer. Check the network, or whether the service is up, and try again.',
  'No answer',
);

/** The problem that an answer with an error status holds. */
export function problemOf(response: Response, body: unknown): ProblemError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return new ProblemError(
    response.status,
    problem.type?.split('/').at(-1) ?? 'unknown',
    problem.detail ?? `The service answered with status ${response.status}.`,
    problem.title ?? 'Error',
    problem.errors ?? [],
    problem.instance,
    Number.isFinite(retryAfter) ? retryAfter : undefined,
    problem,
  );
}

/** Whatever was thrown, as a problem; a call that was taken back stays what it is. */
export function asProblem(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (error instanceof TypeError) return UNREACHABLE;
  return error;
}

/** What to show of an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The refused members as errors of a form whose fields are named as `names` says (member of the API: field). */
export function formErrors(error: unknown, names: Record<string, string> = {}): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(error.fields.map(({ path, message }) => [names[path] ?? path, message]));
}
