import { Box } from '@mantine/core';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useRefresh } from '../live';

/** In place of a list that could not be read. */
export function ListProblem({ error }: { error: Error }) {
  const refresh = useRefresh();
  return (
    <Box p="md">
      <ProblemAlert error={error} onRetry={() => void refresh()} />
    </Box>
  );
}
