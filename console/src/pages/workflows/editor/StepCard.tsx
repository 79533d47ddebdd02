import {
  Alert,
  Box,
  Collapse,
  Group,
  Paper,
  Stack,
  Text,
  TextInput,
  ThemeIcon,
  UnstyledButton,
} from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { stepPath, useEditorFormContext } from './form';
import type { Config, EditedStep } from './model';
import { refusalsOfStep } from './refusals';
import classes from './StepCard.module.css';
import { StepForm } from './StepForm';
import { StepIcon } from './StepIcon';
import { StepMenu, type StepMoves } from './StepMenu';
import { kindOf, summaryOf } from './summary';
import { faultsAt } from './variables';

interface Props {
  step: EditedStep;
  index: number;
  opened: boolean;
  onToggle: () => void;
  titleOf: (update: Config) => string;
  moves: StepMoves;
  /** Moves the step that is dragged to this one's place. */
  onDropped: (from: number) => void;
}

const DRAGGED = 'application/x-step';

/** One step: what it does in a line, and its form when it is open. */
export function StepCard({ step, index, opened, onToggle, titleOf, moves, onDropped }: Props) {
  const form = useEditorFormContext();
  const [over, setOver] = useState(false);
  const refused = refusalsOfStep(form.errors, index);
  const faults = faultsAt(form.values.workflowDefinition, index);
  const title = step.name || kindOf(step);
  const id = `step-form-${step.key}`;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const from = Number(event.dataTransfer.getData(DRAGGED));
    if (from !== index) onDropped(from);
  };
  return (
    <Paper
      withBorder
      component="li"
      className={classes.card}
      data-refused={refused.length > 0}
      data-over={over}
      aria-label={`Step ${index + 1}: ${title}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group wrap="nowrap" gap={0} pr="xs">
        <Box
          visibleFrom="sm"
          component="span"
          className={classes.grip}
          draggable
          aria-hidden
          title="Drag to move the step"
          onDragStart={(event: DragEvent) => event.dataTransfer.setData(DRAGGED, String(index))}
        >
          <IconGripVertical size={16} />
        </Box>
        <UnstyledButton className={classes.head} onClick={onToggle} aria-expanded={opened} aria-controls={id}>
          <IconChevronRight size={16} className={classes.chevron} data-open={opened} aria-hidden />
          <ThemeIcon
            variant="light"
            size="lg"
            visibleFrom="xs"
            color={refused.length > 0 ? 'red' : undefined}
          >
            <StepIcon step={step} />
          </ThemeIcon>
          <div className={classes.text}>
            <Text size="sm" fw={600} lineClamp={2}>
              {index + 1}. {title}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {[step.name && kindOf(step) !== step.name && kindOf(step), summaryOf(step, titleOf)]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        </UnstyledButton>
        <StepMenu index={index} title={title} moves={moves} />
      </Group>
      {(refused.length > 0 || faults.length > 0) && (
        <Faults refused={refused} faults={faults} title={title} index={index} />
      )}
      <Collapse in={opened} id={id}>
        <Stack gap="sm" p="md" pt="xs">
          <TextInput
            label="Step name"
            placeholder={kindOf(step)}
            maxLength={255}
            maw={420}
            {...form.getInputProps(`${stepPath(index)}.name`)}
          />
          <StepForm step={step} index={index} />
        </Stack>
      </Collapse>
    </Paper>
  );
}

interface FaultsProps {
  refused: { member: string; message: string }[];
  faults: string[];
  title: string;
  index: number;
}

function Faults({ refused, faults, title, index }: FaultsProps) {
  const wrong = refused.length > 0;
  return (
    <Alert
      color={wrong ? 'red' : 'yellow'}
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      m="sm"
      mt={0}
      p="xs"
      role={wrong ? 'alert' : 'note'}
      aria-label={`${wrong ? 'Refused' : 'Doubtful'}: step ${index + 1}, ${title}`}
    >
      {refused.map(({ member, message }) => (
        <Text size="sm" key={member}>
          <b>{member.replace(/^config\./, '')}</b> {message}
        </Text>
      ))}
      {!wrong &&
        faults.map((fault) => (
          <Text size="sm" key={fault}>
            {fault}
          </Text>
        ))}
    </Alert>
  );
}
