import { JsonView } from '@/ui/JsonView';
import { Stack, Text } from '@mantine/core';
import { ConditionForm } from './forms/ConditionForm';
import { IntegrationForm } from './forms/IntegrationForm';
import { IntegrationSelect } from './forms/IntegrationSelect';
import { ResultVariable } from './forms/ResultVariable';
import { StrategyForm } from './forms/StrategyForm';
import { ValueInput } from './forms/ValueInput';
import { WaitForm } from './forms/WaitForm';
import { stepPath } from './form';
import type { EditedStep } from './model';

/** What is asked of a step of its kind. */
export function StepForm({ step, index }: { step: EditedStep; index: number }) {
  const base = `${stepPath(index)}.config`;
  switch (step.type) {
    case 'integration_action':
      return <IntegrationForm index={index} base={base} />;
    case 'categorise_orders':
      return (
        <Stack gap="sm">
          <IntegrationSelect index={index} base={base} />
          <ResultVariable index={index} base={base} />
        </Stack>
      );
    case 'strategy_update':
      return <StrategyForm index={index} base={base} />;
    case 'condition':
      return <ConditionForm index={index} base={base} />;
    case 'wait':
      return <WaitForm index={index} base={base} />;
    case 'log_event':
      return (
        <ValueInput
          label="Message"
          description="Written into the audit trail. Empty: the step’s name."
          multiline
          asText
          index={index}
          base={base}
          member="message"
        />
      );
    default:
      return (
        <Stack gap="xs">
          <Text size="sm">There is no form for a step of the kind “{step.type}”. Change it as JSON.</Text>
          <JsonView value={step.config} label={`Configuration of step ${index + 1}`} />
        </Stack>
      );
  }
}
