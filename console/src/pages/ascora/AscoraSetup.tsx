import { Skeleton, Stack, Tabs } from '@mantine/core';
import { IconAdjustments, IconPlugConnected, IconStethoscope, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AscoraSchemas } from '@/api/client';
import { useMay, useOrganisation } from '@/session/me';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { StatusBadge } from '@/ui/StatusBadge';
import { statusQuery } from './queries';
import { Settings } from './settings/Settings';
import { Attention } from './setup/Attention';
import { ConnectionSection } from './setup/ConnectionSection';
import { Mirror } from './setup/Mirror';
import { NotConnected } from './setup/NotConnected';
import { SelfCheck } from './setup/SelfCheck';
import { SyncSection } from './setup/SyncSection';
import { Webhooks } from './webhooks/Webhooks';
import type { SetupTab } from './routes';

const ROUTE = '/integrations/ascora/setup';

/** Connects the organisation to Ascora; once it is, shows how the connection is and sets it. */
export function AscoraSetup() {
  const { orgId } = useOrganisation();
  const { data: status, error, isPending, refetch } = useQuery(statusQuery(orgId));
  return (
    <>
      <PageHeader
        title="Ascora connection"
        above={[{ label: 'Integrations', to: '/integrations' }]}
        badge={status && <StatusBadge status={status.connectionStatus} />}
        description={
          status === null
            ? 'Bring customers, jobs and invoices of Ascora here, and keep both in step.'
            : undefined
        }
      />
      <Stack>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {isPending && <Skeleton h={320} role="status" aria-label="Loading the connection" />}
        {status === null && <NotConnected />}
        {status && <Connected status={status} />}
      </Stack>
    </>
  );
}

function Connected({ status }: { status: AscoraSchemas['AscoraStatus'] }) {
  const { tab = 'status' } = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: ROUTE });
  const admin = useMay('admin');
  const open = (next: string | null) =>
    void navigate({ search: { tab: next === 'status' ? undefined : (next as SetupTab) }, replace: true });
  return (
    <Tabs value={tab} onChange={open} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="status" leftSection={<IconPlugConnected size={16} aria-hidden />}>
          Status
        </Tabs.Tab>
        <Tabs.Tab value="settings" leftSection={<IconAdjustments size={16} aria-hidden />}>
          Settings
        </Tabs.Tab>
        {admin && (
          <Tabs.Tab value="web-hooks" leftSection={<IconWebhook size={16} aria-hidden />}>
            Web hooks
          </Tabs.Tab>
        )}
        {admin && (
          <Tabs.Tab value="self-check" leftSection={<IconStethoscope size={16} aria-hidden />}>
            Self-check
          </Tabs.Tab>
        )}
      </Tabs.List>
      <Tabs.Panel value="status">
        <Stack>
          <Attention status={status} onWebhooks={() => open('web-hooks')} />
          <Mirror status={status} />
          <SyncSection status={status} />
          <ConnectionSection status={status} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <Settings />
      </Tabs.Panel>
      {admin && (
        <>
          <Tabs.Panel value="web-hooks">
            <Webhooks />
          </Tabs.Panel>
          <Tabs.Panel value="self-check">
            <SelfCheck />
          </Tabs.Panel>
        </>
      )}
    </Tabs>
  );
}
