import { Alert, Skeleton, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMay, useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { settingsQuery } from '../queries';
import { SettingsForm } from './SettingsForm';

/** What can be set about the connection; who may not, can read it. */
export function Settings() {
  const { orgId } = useOrganisation();
  const admin = useMay('admin');
  const { data, error, refetch } = useQuery(settingsQuery(orgId));
  if (error && !data) {
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton h={480} role="status" aria-label="Loading the settings" />;
  return (
    <Stack>
      {!admin && (
        <Alert color="gray" icon={<IconLock size={20} />}>
          Only administrators change settings.
        </Alert>
      )}
      <SettingsForm settings={data} readOnly={!admin} />
    </Stack>
  );
}
