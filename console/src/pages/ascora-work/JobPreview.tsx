import {
  Alert,
  Button,
  Group,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { ascora, dataOf, type AscoraSchemas } from '@/api/client';
import { IdempotencyKeys } from '@/api/idempotency';
import { formErrors, ProblemError } from '@/api/problem';
import { useOrganisation } from '@/session/me';
import { Facts } from '@/ui/Facts';
import { asked } from '@/ui/listSearch';
import { money } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { keys as queryKeys, settingsQuery } from './queries';
import type { Candidate, MadeJob, Report } from './types';

interface Props {
  report: Report;
  onBack: () => void;
  onMade: (job: MadeJob) => void;
}

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

/** What will be sent to Ascora, and what the report leaves open. */
export function JobPreview({ report, onBack, onMade }: Props) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const currency = useQuery(settingsQuery(org)).data?.currency ?? 'AUD';
  const [keys] = useState(() => new IdempotencyKeys());
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      customerId: null as string | null,
      priority: null as string | null,
      scheduledDate: report.scheduledDate?.slice(0, 10) ?? '',
      notes: '',
    },
  });
  const make = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: ({ customerId, priority, scheduledDate, notes }: typeof form.values) => {
      const body = {
        reportId: report.reportId,
        customerId,
        priority: asked<NonNullable<AscoraSchemas['JobSubmission']['priority']>>(priority ?? undefined),
        scheduledDate: scheduledDate === report.scheduledDate?.slice(0, 10) ? null : scheduledDate || null,
        notes: notes.trim() || null,
      };
      return keys.once(body, (header) =>
        dataOf(
          ascora.POST('/api/organizations/{orgId}/ascora/jobs', { params: { path: org, header }, body }),
        ),
      );
    },
    onSuccess: (job) => {
      void queries.invalidateQueries({ queryKey: queryKeys.all(org) });
      onMade(job);
    },
    onError: (error) => form.setErrors(formErrors(error)),
  });
  const candidates = candidatesOf(make.error);
  const field = (name: string) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <form onSubmit={form.onSubmit((values) => make.mutate(values))}>
      <Stack mt="md">
        <Title order={2} size="h5">
          From the report
        </Title>
        <Facts
          facts={[
            ['Customer', report.customerName],
            ['E-mail', report.customerEmail],
            ['Phone', report.customerPhone],
            ['Damage', report.damageType],
            ['Severity', report.severity],
            [
              'Estimated cost, without tax',
              report.estimatedCost != null && money(report.estimatedCost, currency),
            ],
            ['Address', report.location],
            ['Claim number', report.claimNumber],
            ['Notes', report.notes],
          ]}
        />
        <Alert variant="light" color="gray" title="Whose job it becomes">
          The one customer in Ascora with this e-mail address. If there is none, the customer is made first;
          if there are several, you choose.
        </Alert>
        {candidates && <Candidates candidates={candidates} {...form.getInputProps('customerId')} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }} maw={720}>
          <Select
            label="Priority"
            placeholder="Follows from the severity"
            data={PRIORITIES}
            clearable
            {...field('priority')}
          />
          <TextInput label="Scheduled for" type="date" {...field('scheduledDate')} />
        </SimpleGrid>
        <Textarea
          label="Notes for the description"
          description="They come besides those of the report."
          autosize
          minRows={2}
          maw={720}
          {...field('notes')}
        />
        {make.isError && !candidates && <ProblemAlert error={make.error} />}
        <Group>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button type="submit" loading={make.isPending}>
            Create the job in Ascora
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function candidatesOf(error: unknown): Candidate[] | undefined {
  return error instanceof ProblemError ? (error.body.candidates as Candidate[] | undefined) : undefined;
}

function Candidates({ candidates, ...input }: { candidates: Candidate[] }) {
  return (
    <Radio.Group label="Several customers have this e-mail address. Whose job is it?" required {...input}>
      <Stack gap="xs" mt="xs">
        {candidates.map(({ customerId, customerName, email, suburb }) => (
          <Radio
            key={customerId}
            value={customerId}
            label={[customerName ?? 'Unnamed', email, suburb].filter(Boolean).join(' · ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
