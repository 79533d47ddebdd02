import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { messageOf } from '@/api/problem';
import { useMay } from '@/session/me';
import { confirm } from '@/ui/confirm';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { useChanged } from '../live';
import type { Integration } from '../types';
import { IntegrationCard, type Tested } from './IntegrationCard';
import type { Platform } from './platforms';

interface Props {
  platform: Platform;
  integration: Integration | undefined;
  onCapabilities: () => void;
}

export function PxcIntegration({ platform, integration, onCapabilities }: Props) {
  const changed = useChanged();
  const test = useMutation({
    mutationFn: async (): Promise<Tested> => {
      const answer = await bodyOf(
        pxc.POST('/api/integrations/{ref}/test', { params: { path: { ref: 'pxc' } } }),
      );
      // Refused credentials are a 200 too: only the body tells.
      return { success: answer.success, message: answer.error ?? answer.message };
    },
    meta: SHOWN_IN_PLACE,
    onSettled: changed,
  });
  const tested = test.error ? { success: false, message: messageOf(test.error) } : test.data;
  return (
    <IntegrationCard
      platform={platform}
      facts={[
        ['Last tested', <TimeAgo key="tested" at={integration?.lastTestedAt} />],
        ['Client ID', integration?.credentials?.client_id],
        ['Billing account', integration?.credentials?.billing_account_id],
        ['Catalogue', integration?.catalogImported ? 'imported' : 'not imported'],
      ]}
      onTest={() => test.mutate()}
      testing={test.isPending}
      tested={tested}
      onCapabilities={onCapabilities}
    >
      {integration && <Enabled integration={integration} />}
    </IntegrationCard>
  );
}

/** Whether runs of the integration take place at all. */
function Enabled({ integration }: { integration: Integration }) {
  const admin = useMay('admin');
  const changed = useChanged();
  const change = useMutation({
    mutationFn: (isEnabled: boolean) =>
      bodyOf(
        pxc.PATCH('/api/integrations/{id}', {
          params: { path: { id: integration.id } },
          body: { isEnabled },
        }),
      ),
    onSuccess: ({ isEnabled }) => tell(isEnabled ? 'PXC is enabled' : 'PXC is disabled'),
    onSettled: changed,
  });
  const toggle = (on: boolean) => {
    if (on) change.mutate(true);
    else
      confirm({
        title: 'Disable PXC?',
        children: 'Scheduled runs are skipped and runs by hand refused until it is enabled again.',
        action: 'Disable',
        onConfirm: () => change.mutate(false),
      });
  };
  return (
    <Switch
      label="Enabled"
      description={admin ? 'While it is off, no run reads from PXC.' : 'An administrator can change this.'}
      checked={change.isPending ? change.variables : integration.isEnabled}
      disabled={!admin || change.isPending}
      onChange={(event) => toggle(event.currentTarget.checked)}
    />
  );
}
