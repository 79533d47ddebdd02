import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { ProblemError } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import classes from './SaveBar.module.css';
import type { Editor } from './useEditor';

/** Below the rules, always in sight while there is something to save. */
export function SaveBar({ editor: { dirty, valid, save, discard } }: { editor: Editor }) {
  if (!dirty) return null;
  const overtaken = save.error instanceof ProblemError && save.error.status === 409;
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      mt="md"
      className={classes.bar}
      role="region"
      aria-label="Unsaved changes"
    >
      <Stack gap="sm">
        {save.error && (
          <ProblemAlert error={save.error}>
            {overtaken && (
              <Button size="xs" variant="default" onClick={discard}>
                Give up my changes and load those rules
              </Button>
            )}
          </ProblemAlert>
        )}
        <Group justify="space-between" gap="sm">
          <Text size="sm">The changed rules are not saved yet.</Text>
          <Group gap="xs">
            <Button variant="default" onClick={discard}>
              Discard changes
            </Button>
            <Button onClick={() => save.mutate()} loading={save.isPending} disabled={!valid}>
              Save rules
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
