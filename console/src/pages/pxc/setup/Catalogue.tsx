import { Badge, Button, Code, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { Only } from '@/session/Only';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { actionsQuery, type Integration } from '../queries';
import { useIntegrationRefresh } from './useIntegrationRefresh';

/** What the import will bring; once it is there, the catalogue itself is shown. */
const COMING = [
  { actionKey: 'authenticate_pxc', name: 'Authenticate with PXC', description: 'Obtains a token.' },
  { actionKey: 'fetch_orders', name: 'Fetch orders', description: 'Brings the stored orders up to date.' },
  { actionKey: 'get_order_details', name: 'Get order details', description: 'Reads one order in full.' },
];

/** The actions that steps of workflows are made of. */
export function Catalogue({ integration }: { integration: Integration }) {
  const refresh = useIntegrationRefresh();
  const imported = integration.catalogImported;
  const actions = useQuery({ ...actionsQuery(integration.id), enabled: imported });
  const importing = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: () =>
      bodyOf(
        pxc.POST('/api/integrations/{ref}/import-catalog', {
          params: { path: { ref: String(integration.id) } },
        }),
      ),
    onSuccess: ({ actionsImported, message }) => {
      tell(`Catalogue imported: ${counted(actionsImported, 'action')}`, message);
      return refresh();
    },
  });
  const rows = imported ? actions.data?.rows : COMING;
  return (
    <Section
      title="Action catalogue"
      description={
        imported && actions.data
          ? `${counted(actions.data.total, 'action')} for steps of workflows.`
          : 'Three actions for steps of workflows.'
      }
      actions={
        <>
          {imported && (
            <Badge variant="light" color="green" tt="none" role="status">
              Ready
            </Badge>
          )}
          <Only role="operator">
            <Button
              variant="default"
              leftSection={imported ? <IconRefresh size={16} /> : <IconDownload size={16} />}
              loading={importing.isPending}
              onClick={() => importing.mutate()}
              data-testid="button-import-catalog"
            >
              {imported ? 'Import catalogue again' : 'Import catalogue'}
            </Button>
          </Only>
        </>
      }
    >
      {(importing.error ?? actions.error) && <ProblemAlert error={importing.error ?? actions.error} />}
      {rows ? (
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Actions">
          {rows.map(({ actionKey, name, description }) => (
            <li key={actionKey}>
              <Group gap="xs">
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Code>{actionKey}</Code>
              </Group>
              <Text size="sm" c="dimmed">
                {description}
              </Text>
            </li>
          ))}
        </Stack>
      ) : (
        <Skeleton h={140} />
      )}
    </Section>
  );
}
