import createClient, { type Middleware } from 'openapi-fetch';
import { currentToken, expire } from '@/session/session';
import type {
  components as AscoraComponents,
  operations as AscoraOperations,
  paths as AscoraPaths,
} from './ascora.gen';
import { asProblem, problemOf } from './problem';
import type { components as PxcComponents, operations as PxcOperations, paths as PxcPaths } from './pxc.gen';

export type PxcSchemas = PxcComponents['schemas'];
export type AscoraSchemas = AscoraComponents['schemas'];

/** The query of a list: `ListQuery<AscoraOperations['listJobs']>`. */
export type ListQuery<Operation extends { parameters: { query?: unknown } }> = NonNullable<
  Operation['parameters']['query']
>;
export type { AscoraOperations, PxcOperations };

/** Puts the bearer token on a request, if there is one. */
export function authorise(headers: Headers) {
  const token = currentToken();
  if (token) headers.set('Authorization', `Bearer ${token}`);
}

const session: Middleware = {
  onRequest({ request }) {
    authorise(request.headers);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) expire();
  },
};

/** pxc-service. Its answers are bare. */
export const pxc = createClient<PxcPaths>({ baseUrl: window.location.origin });
/** ascora-service. Its answers are wrapped: `{success, message?, data?}`. */
export const ascora = createClient<AscoraPaths>({ baseUrl: window.location.origin });
pxc.use(session);
ascora.use(session);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

async function settle<T>(call: Promise<Answer<T>>): Promise<{ body: T; response: Response }> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (error) {
    throw asProblem(error);
  }
  if (!answer.response.ok) throw problemOf(answer.response, answer.error);
  return { body: answer.data as T, response: answer.response };
}

/** The body of an answer, or a `ProblemError`. */
export async function bodyOf<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await settle(call)).body;
}

/** The body and the status, for calls that answer 202 when something is still owed. */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<{ body: T; status: number }> {
  const { body, response } = await settle(call);
  return { body, status: response.status };
}

/** What an answer of ascora-service wraps, or a `ProblemError`. */
export async function dataOf<D>(call: Promise<Answer<{ data?: D }>>): Promise<NonNullable<D>> {
  return (await settle(call)).body.data as NonNullable<D>;
}

/** A page of a list that comes as a bare array, with the number of all rows from its header. */
export async function listOf<T>(call: Promise<Answer<T[]>>): Promise<{ rows: T[]; total: number }> {
  const { body, response } = await settle(call);
  return { rows: body, total: Number(response.headers.get('X-Total-Count') ?? body.length) };
}
