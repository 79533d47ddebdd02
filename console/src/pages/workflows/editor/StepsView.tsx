import { Collapse, Group, Paper, Stack, Text, ThemeIcon, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Facts } from '@/ui/Facts';
import { JsonView } from '@/ui/JsonView';
import { Section } from '@/ui/Section';
import { triggerInWords } from '../schedule';
import type { Workflow } from '../types';
import { stepsOf, type Config, type EditedStep, type SentStep } from './model';
import classes from './StepCard.module.css';
import { StepIcon } from './StepIcon';
import list from './Steps.module.css';
import { kindOf, summaryOf } from './summary';
import { useTitles } from './titles';

/** A workflow for those who may look but not change. */
export function StepsView({ workflow }: { workflow: Workflow }) {
  const [steps] = useState(() => stepsOf(workflow.workflowDefinition as SentStep[]));
  const titleOf = useTitles();
  const { triggerType, triggerConfig, retryConfig, executionTimeout, assignedUserName } = workflow;
  return (
    <Stack>
      <Section title="Settings">
        <Facts
          facts={[
            ['Runs', triggerInWords(triggerType, triggerConfig)],
            ['Time zone', triggerType === 'schedule' && (triggerConfig.timezone as string)],
            ['Enabled', workflow.isEnabled ? 'Yes' : 'No'],
            ['Attempts of a step', String(retryConfig.maxRetries)],
            ['Pause between attempts', `${String(retryConfig.retryDelay)} s`],
            ['Execution timeout', `${executionTimeout} s`],
            ['Acts in the name of', assignedUserName],
          ]}
        />
      </Section>
      <Section title="Steps">
        <Stack gap="xs" component="ol" className={list.list}>
          {steps.map((step, index) => (
            <StepRow key={step.key} step={step} index={index} titleOf={titleOf} />
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}

interface RowProps {
  step: EditedStep;
  index: number;
  titleOf: (update: Config) => string;
}

function StepRow({ step, index, titleOf }: RowProps) {
  const [opened, { toggle }] = useDisclosure(false);
  const id = `step-view-${step.key}`;
  return (
    <Paper withBorder component="li">
      <Group wrap="nowrap" gap={0}>
        <UnstyledButton className={classes.head} onClick={toggle} aria-expanded={opened} aria-controls={id}>
          <ThemeIcon variant="light" size="lg">
            <StepIcon step={step} />
          </ThemeIcon>
          <div className={classes.text}>
            <Text size="sm" fw={600} truncate>
              {index + 1}. {step.name || kindOf(step)}
            </Text>
            <Text size="xs" c="dimmed" lineClamp={2}>
              {summaryOf(step, titleOf) || kindOf(step)}
            </Text>
          </div>
          <IconChevronRight size={16} className={classes.chevron} data-open={opened} aria-hidden />
        </UnstyledButton>
      </Group>
      <Collapse in={opened} id={id}>
        <Stack p="md" pt={0}>
          <JsonView value={step.config} label={`Configuration of step ${index + 1}`} />
        </Stack>
      </Collapse>
    </Paper>
  );
}
