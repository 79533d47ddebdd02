import {
  Alert,
  Anchor,
  Collapse,
  Group,
  Loader,
  Paper,
  Progress,
  Stack,
  Text,
  ThemeIcon,
  UnstyledButton,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconCheck,
  IconChevronRight,
  IconCircleDashed,
  IconHourglass,
  IconPlayerSkipForward,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { JsonView } from '@/ui/JsonView';
import { count, counted } from '@/ui/numbers';
import { duration } from '@/ui/time';
import { kindOfType } from '../editor/summary';
import classes from '../editor/StepCard.module.css';
import list from '../editor/Steps.module.css';
import { decimal } from '../keyresults/value';
import type { Run } from '../types';
import { movesOf, outcomeOf, pagesDone, type ShownStep, type StepState } from './steps';

const STATES: Record<StepState, { icon?: Icon; color: string; label: string }> = {
  pending: { icon: IconCircleDashed, color: 'gray', label: 'To come' },
  running: { color: 'blue', label: 'Running' },
  waiting: { icon: IconHourglass, color: 'yellow', label: 'Waiting' },
  done: { icon: IconCheck, color: 'green', label: 'Done' },
  failed: { icon: IconX, color: 'red', label: 'Failed' },
  skipped: { icon: IconPlayerSkipForward, color: 'gray', label: 'Skipped' },
  ended: { icon: IconCircleDashed, color: 'gray', label: 'Not reached' },
};

/** The steps of a run, each with what came out of it. */
export function RunSteps({ steps, run }: { steps: ShownStep[]; run: Run }) {
  return (
    <Stack gap="xs" component="ol" className={list.list} aria-label="Steps of the run">
      {steps.map((step) => (
        <StepRow key={step.number} step={step} run={run} />
      ))}
    </Stack>
  );
}

function StepRow({ step, run }: { step: ShownStep; run: Run }) {
  const { number, name, type, state, entry } = step;
  const [opened, { toggle }] = useDisclosure(false);
  const { icon: Shown, color, label } = STATES[state];
  const id = `run-${run.id}-step-${number}`;
  return (
    <Paper withBorder component="li" aria-label={`Step ${number}, ${name}: ${label}`}>
      <UnstyledButton
        className={classes.head}
        w="100%"
        onClick={toggle}
        disabled={!entry}
        aria-expanded={opened}
        aria-controls={id}
      >
        <ThemeIcon variant="light" color={color} size="lg">
          {Shown ? (
            <Shown size={18} stroke={1.8} aria-hidden />
          ) : (
            <Loader size={18} color={color} aria-hidden />
          )}
        </ThemeIcon>
        <div className={classes.text}>
          <Group gap="xs" justify="space-between" wrap="nowrap">
            <Text size="sm" fw={600} truncate>
              {number}. {name}
            </Text>
            <Text size="xs" c="dimmed" flex="none" className="figure">
              {entry?.duration != null ? `${label} in ${duration(entry.duration)}` : label}
            </Text>
          </Group>
          <Text size="xs" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'} lineClamp={2}>
            {entry?.error ?? (entry && outcomeOf(entry)) ?? kindOfType(type)}
          </Text>
          {state === 'running' && type === 'integration_action' && <Pages run={run} />}
        </div>
        {entry && <IconChevronRight size={16} className={classes.chevron} data-open={opened} aria-hidden />}
      </UnstyledButton>
      {entry && (
        <Collapse in={opened} id={id}>
          {opened && <Details step={step} />}
        </Collapse>
      )}
    </Paper>
  );
}

function Pages({ run }: { run: Run }) {
  const done = pagesDone(run);
  if (run.pages === 0) return null;
  const words = run.pagesExpected
    ? `Page ${count(run.pages)} of ${count(run.pagesExpected)}`
    : counted(run.pages, 'page');
  return (
    <Stack gap={4} mt={6}>
      <Text size="xs" component="span">
        {words}, {counted(run.counts.fetched, 'record')}
      </Text>
      <Progress value={done ?? 100} animated={done === undefined} size="sm" aria-label={words} />
    </Stack>
  );
}

function Details({ step: { entry, config, number } }: { step: ShownStep }) {
  if (!entry) return null;
  const moves = entry.output ? movesOf(entry.output) : [];
  return (
    <Stack gap="sm" p="md" pt={0}>
      {entry.error && (
        <Alert color="red" variant="light" p="xs">
          <Text size="sm">{entry.error}</Text>
        </Alert>
      )}
      {moves
        .filter(({ type }) => type === 'key_result')
        .map(({ targetId, title, oldValue, newValue }) => (
          <Text size="sm" key={targetId}>
            <Anchor
              renderRoot={(props) => (
                <Link to="/key-results/$keyResultId" params={{ keyResultId: String(targetId) }} {...props} />
              )}
            >
              {title}
            </Anchor>
            : {decimal(oldValue)} → {decimal(newValue)}
          </Text>
        ))}
      {config !== undefined && (
        <div>
          <Text size="xs" c="dimmed" fw={600} mb={4}>
            Configuration, as the workflow has it now
          </Text>
          <JsonView value={config} label={`Configuration of step ${number}`} />
        </div>
      )}
      {entry.output && (
        <div>
          <Text size="xs" c="dimmed" fw={600} mb={4}>
            Output
          </Text>
          <JsonView value={entry.output} label={`Output of step ${number}`} />
        </div>
      )}
    </Stack>
  );
}
