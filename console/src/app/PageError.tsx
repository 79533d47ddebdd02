import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemAlert } from '@/ui/ProblemAlert';

/** In place of a page that could not be shown. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
  };
  return <ProblemAlert error={error} onRetry={again} />;
}
