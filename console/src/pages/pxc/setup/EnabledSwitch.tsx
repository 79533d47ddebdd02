import { Switch, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { bodyOf, pxc } from '@/api/client';
import { Only } from '@/session/Only';
import { tell } from '@/ui/tell';
import type { Integration } from '../queries';
import { useIntegrationRefresh } from './useIntegrationRefresh';

/** Off keeps every workflow of the connection from running, and loses nothing. */
export function EnabledSwitch({ integration }: { integration: Integration }) {
  const refresh = useIntegrationRefresh();
  const change = useMutation({
    mutationFn: (isEnabled: boolean) =>
      bodyOf(
        pxc.PATCH('/api/integrations/{id}', {
          params: { path: { id: integration.id } },
          body: { isEnabled },
        }),
      ),
    onSuccess: async ({ isEnabled }) => {
      tell(
        isEnabled ? 'Integration switched on' : 'Integration switched off',
        isEnabled ? 'Its workflows run again.' : 'Its workflows wait until it is switched on again.',
        isEnabled ? 'green' : 'gray',
      );
      await refresh();
    },
  });
  const enabled = change.isPending ? change.variables : integration.isEnabled;
  return (
    <Only
      role="admin"
      otherwise={
        <Text size="sm" c="dimmed">
          {enabled ? 'Switched on' : 'Switched off: no workflow runs'}
        </Text>
      }
    >
      <Switch
        label={enabled ? 'Switched on' : 'Switched off'}
        aria-label="Integration switched on"
        checked={enabled}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
    </Only>
  );
}
