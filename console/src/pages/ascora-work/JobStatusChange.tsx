import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, ascora } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { tell } from '@/ui/tell';
import { wordOf } from '@/ui/words';
import { TextLink } from '@/ui/TextLink';
import { JOB_STATUSES } from './jobStatus';
import { keys, settingsQuery } from './queries';
import type { Job } from './types';

/** Gives the job another status in Ascora, where the connection is allowed to. */
export function JobStatusChange({ job }: { job: Job }) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const allowed = useQuery(settingsQuery(org)).data?.statusPush === true;
  const change = useMutation({
    mutationFn: (status: string) =>
      answerOf(
        ascora.PUT('/api/organizations/{orgId}/ascora/jobs/{jobId}/status', {
          params: { path: { ...org, jobId: job.id } },
          body: { status },
        }),
      ),
    onSuccess: ({ status }, wanted) => {
      if (status === 202)
        tell('On its way to Ascora', 'The status is shown once Ascora has taken it.', 'blue');
      else tell(`Status changed to ${wordOf(wanted).label.toLowerCase()}`);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all(org) }),
  });
  return (
    <Menu position="bottom-end" width={260} withArrow>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} />} loading={change.isPending}>
          Change status
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!allowed && (
          <Text size="sm" p="sm">
            Changing a status in Ascora is switched off for this connection. An administrator can switch it on
            in the{' '}
            <TextLink to="/integrations/ascora/setup" size="sm" underline="always">
              settings of the connection
            </TextLink>
            .
          </Text>
        )}
        {allowed &&
          JOB_STATUSES.map((status) => (
            <Menu.Item key={status} disabled={status === job.jobStatus} onClick={() => change.mutate(status)}>
              {wordOf(status).label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
