import { Alert, Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconBulb, IconCircleCheck, IconStethoscope } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc, type PxcSchemas } from '@/api/client';
import { JsonView } from '@/ui/JsonView';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { duration } from '@/ui/time';
import { spaced } from '@/ui/words';
import type { Integration } from '../queries';
import { DEFAULTS } from './config';
import { Disclosure } from '@/ui/Disclosure';
import { useIntegrationRefresh } from './useIntegrationRefresh';

type Report = PxcSchemas['SelfCheckReport'];
type Advice = PxcSchemas['SelfCheckAdvice'];

/** Asks PXC a dozen questions and compares the answers with what the settings assume. */
export function SelfCheck({ integration }: { integration: Integration }) {
  const check = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: () =>
      bodyOf(
        pxc.POST('/api/integrations/{ref}/self-check', { params: { path: { ref: String(integration.id) } } }),
      ),
  });
  return (
    <Section
      title="Self-check"
      description="Finds out how PXC answers this account, and which settings fit. Up to a dozen calls; only the structure of the answers is shown, no data."
      actions={
        <Button
          variant="default"
          leftSection={<IconStethoscope size={16} stroke={1.6} />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          Run self-check
        </Button>
      }
    >
      <div aria-live="polite">
        {check.error ? (
          <ProblemAlert error={check.error} />
        ) : check.data ? (
          <Findings report={check.data} integration={integration} />
        ) : (
          <Text size="sm" c="dimmed">
            Run it when a test passes and orders are missing all the same, or before the first run.
          </Text>
        )}
      </div>
    </Section>
  );
}

function Findings({ report, integration }: { report: Report; integration: Integration }) {
  return (
    <Stack>
      <Text size="sm">
        {counted(report.calls, 'call')} in {duration(report.durationMs)}.
        {!report.complete && ' PXC did not answer everything, so some findings are missing.'}
      </Text>
      {report.advice.length === 0 && report.complete && (
        <Alert
          color="green"
          variant="light"
          icon={<IconCircleCheck size={20} />}
          title="The settings fit"
          role="status"
        >
          Nothing needs to be changed.
        </Alert>
      )}
      {report.advice.map((advice) => (
        <AdviceAlert key={advice.setting} advice={advice} integration={integration} />
      ))}
      <Table aria-label="Findings" verticalSpacing={6} horizontalSpacing={0}>
        <Table.Tbody>
          {report.findings.map(({ about, says }) => (
            <Table.Tr key={about + says}>
              <Table.Td w={170} valign="top">
                <Badge variant="light" color="gray" tt="none">
                  {spaced(about)}
                </Badge>
              </Table.Td>
              <Table.Td>{says}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Disclosure label="The whole report, for PXC's support">
        <JsonView value={report} label="Report of the self-check" />
      </Disclosure>
    </Stack>
  );
}

function AdviceAlert({ advice, integration }: { advice: Advice; integration: Integration }) {
  const refresh = useIntegrationRefresh();
  const apply = useMutation({
    mutationFn: () =>
      bodyOf(
        pxc.PATCH('/api/integrations/{id}', {
          params: { path: { id: integration.id } },
          body: { connectionConfig: { [advice.setting]: advice.value } },
        }),
      ),
    onSuccess: () => {
      tell('Setting changed', `${spaced(advice.setting)} is now ${String(advice.value)}.`);
      return refresh();
    },
  });
  const config: Record<string, unknown> = integration.connectionConfig;
  const applied = config[advice.setting] === advice.value;
  return (
    <Alert color="yellow" variant="light" icon={<IconBulb size={20} />} title="Advice">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          Set <b>{spaced(advice.setting).toLowerCase()}</b> to <b>{String(advice.value)}</b>. {advice.reason}
        </Text>
        {advice.setting in DEFAULTS && (
          <Button
            size="xs"
            variant="default"
            disabled={applied}
            loading={apply.isPending}
            onClick={() => apply.mutate()}
          >
            {applied ? 'Applied' : 'Apply'}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
