import { MutationCache, QueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { messageOf, ProblemError } from '@/api/problem';

/** Reads are tried again when that may help; writes never are, since only a person can know whether to. */
export function createQueries() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && worthAnotherTry(error),
      },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.shownInPlace) tell(error);
      },
    }),
  });
}

function worthAnotherTry(error: Error) {
  return error instanceof ProblemError && (error.status === 0 || error.status >= 500);
}

function tell(error: Error) {
  notifications.show({ color: 'red', title: titleOf(error), message: messageOf(error), autoClose: 10_000 });
}

function titleOf(error: Error) {
  return error instanceof ProblemError ? error.title : 'That did not work';
}

/** For a mutation whose error its own form shows: `useMutation({ meta: SHOWN_IN_PLACE, … })`. */
export const SHOWN_IN_PLACE = { shownInPlace: true };
