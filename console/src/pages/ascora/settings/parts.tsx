import { NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Section } from '@/ui/Section';
import { every, INTERVAL, isInterval } from '../setup/interval';
import { zonesWith } from '../setup/zones';
import type { Values } from './values';

export { Conflicts } from './Conflicts';

interface Part {
  form: UseFormReturnType<Values>;
}

export function WhatSyncs({ form }: Part) {
  const { intervalSeconds } = form.getValues();
  const box = { type: 'checkbox' } as const;
  return (
    <Section title="What is kept in step" description="What is switched off stays here as it is.">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Stack gap="sm">
          <Switch label="Customers" {...form.getInputProps('syncCustomers', box)} />
          <Switch label="Jobs" {...form.getInputProps('syncJobs', box)} />
          <Switch
            label="Invoices"
            description="Those that no accounting package has fetched yet; Ascora shows no others."
            {...form.getInputProps('syncInvoices', box)}
          />
        </Stack>
        <Stack gap="sm">
          <Switch
            label="Pull by itself"
            description="New and open jobs each time, everything once a day."
            {...form.getInputProps('autoSync', box)}
          />
          <NumberInput
            label="Seconds between two pulls"
            description={isInterval(intervalSeconds) ? every(Number(intervalSeconds)) : undefined}
            min={INTERVAL.least}
            max={INTERVAL.most}
            step={60}
            clampBehavior="none"
            allowDecimal={false}
            maw={240}
            {...form.getInputProps('intervalSeconds')}
          />
        </Stack>
      </SimpleGrid>
    </Section>
  );
}

export function StatusPush({ form }: Part) {
  return (
    <Section title="Status of jobs">
      <Switch
        label="Write changed statuses to Ascora"
        description={
          'Nobody has documented that Ascora changes a job through its API. When this is on, the job is read, sent with ' +
          'all its fields and read back. Should Ascora make another job of it, you are told its number, and this switches ' +
          'itself off. Try it on one job first.'
        }
        {...form.getInputProps('statusPush', { type: 'checkbox' })}
      />
    </Section>
  );
}

export function MoneyAndTime({ form }: Part) {
  return (
    <Section title="Money and time">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label="Time zone"
          description="Of times that name none, and of what is overdue today."
          data={zonesWith(form.getValues().timezone)}
          searchable
          allowDeselect={false}
          {...form.getInputProps('timezone')}
        />
        <TextInput
          label="Currency"
          description="Of all amounts: Ascora names none."
          maxLength={3}
          {...form.getInputProps('currency')}
          onChange={(event) => form.setFieldValue('currency', event.currentTarget.value.toUpperCase())}
        />
        <NumberInput
          label="Tax rate"
          description="For invoices that tell no tax."
          suffix=" %"
          min={0}
          max={100}
          decimalScale={4}
          clampBehavior="none"
          {...form.getInputProps('taxPercent')}
        />
      </SimpleGrid>
    </Section>
  );
}

export function LinksAndLimits({ form }: Part) {
  const hint = 'Https, with {id} or {number} where that belongs; empty for no link.';
  return (
    <Section title="Links and limits">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Address of a customer in Ascora"
          description={hint}
          {...form.getInputProps('customerLink')}
        />
        <TextInput label="Address of a job in Ascora" description={hint} {...form.getInputProps('jobLink')} />
        <TextInput
          label="Address of an invoice in Ascora"
          description={hint}
          {...form.getInputProps('invoiceLink')}
        />
        <NumberInput
          label="Requests per minute"
          description="How many calls this connection makes to Ascora at most."
          min={1}
          max={100_000}
          thousandSeparator=","
          allowDecimal={false}
          clampBehavior="none"
          {...form.getInputProps('requestsPerMinute')}
        />
      </SimpleGrid>
    </Section>
  );
}
