import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { ascora, dataOf } from '@/api/client';
import { idempotencyKey } from '@/api/idempotency';
import { formErrors } from '@/api/problem';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { keys } from './queries';
import { emptyReport, refusalsOf, submissionOf, type ReportValues } from './reportValues';
import type { Report } from './types';

/** Hands over a report that is written here. */
export function ReportForm({ onChosen }: { onChosen: (report: Report) => void }) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const form = useForm<ReportValues>({
    mode: 'uncontrolled',
    initialValues: emptyReport,
    validate: refusalsOf,
    validateInputOnBlur: true,
  });
  const save = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: (values: ReportValues) =>
      dataOf(
        ascora.PUT('/api/organizations/{orgId}/ascora/reports/{reportId}', {
          params: { path: { ...org, reportId: uuid() } },
          body: submissionOf(values),
        }),
      ),
    onSuccess: (report) => {
      void queries.invalidateQueries({ queryKey: keys.reports(org) });
      onChosen(report);
    },
    onError: (error) => form.setErrors(formErrors(error)),
  });
  const field = (name: keyof ReportValues) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack maw={720}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label="Customer’s name" withAsterisk {...field('customerName')} />
          <TextInput label="Customer’s e-mail" type="email" {...field('customerEmail')} />
          <TextInput label="Customer’s phone" type="tel" {...field('customerPhone')} />
          <TextInput label="Claim number" {...field('claimNumber')} />
          <TextInput label="Damage" placeholder="water, fire, mould …" {...field('damageType')} />
          <Select
            label="Severity"
            data={['low', 'medium', 'high', 'critical']}
            clearable
            {...field('severity')}
          />
          <NumberInput
            label="Estimated cost, without tax"
            min={0}
            decimalScale={2}
            {...field('estimatedCost')}
          />
          <TextInput label="Scheduled for" type="date" {...field('scheduledDate')} />
        </SimpleGrid>
        <TextInput label="Address, in one line" {...field('location')} />
        <Textarea label="Notes" autosize minRows={2} maxLength={10_000} {...field('notes')} />
        {save.isError && <ProblemAlert error={save.error} />}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Go to the preview
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A random UUID (version 4), also where the page came over plain http. */
function uuid(): string {
  const hex = idempotencyKey();
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
