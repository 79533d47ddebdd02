import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { ascora, dataOf } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import type { Report } from './types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds a report that nobody has handed over yet: the service reads it from the platform, if it may. */
export function ReportById({ onChosen }: { onChosen: (report: Report) => void }) {
  const org = useOrganisation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { reportId: '' },
    validate: {
      reportId: (id) =>
        UUID.test(id.trim()) ? null : 'A report’s id has the form 00000000-0000-0000-0000-000000000000.',
    },
  });
  const find = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: (reportId: string) =>
      dataOf(
        ascora.GET('/api/organizations/{orgId}/ascora/reports/{reportId}', {
          params: { path: { ...org, reportId } },
        }),
      ),
    onSuccess: onChosen,
  });
  return (
    <form onSubmit={form.onSubmit(({ reportId }) => find.mutate(reportId.trim()))}>
      <Group align="flex-start" maw={560}>
        <TextInput
          label="Report id"
          flex={1}
          miw={240}
          key={form.key('reportId')}
          {...form.getInputProps('reportId')}
        />
        <Button type="submit" mt={25} loading={find.isPending}>
          Find
        </Button>
      </Group>
      {find.isError && <ProblemAlert error={find.error} />}
    </form>
  );
}
