import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Section } from '@/ui/Section';
import { inWords, PRESETS, timezones } from '../schedule';
import { Slots } from '../Slots';
import { useEditorFormContext } from './form';

/** When it runs: by hand only, or by a cron expression in a time zone. */
export function TriggerFields() {
  const form = useEditorFormContext();
  const scheduled = form.values.triggerType === 'schedule';
  return (
    <Section title="Trigger">
      <Radio.Group label="It runs" {...form.getInputProps('triggerType')}>
        <Stack gap="xs" mt={6}>
          <Radio value="manual" label="By hand" />
          <Radio value="schedule" label="By a schedule, and by hand" />
        </Stack>
      </Radio.Group>
      {scheduled && <ScheduleFields />}
    </Section>
  );
}

function ScheduleFields() {
  const form = useEditorFormContext();
  const { schedule, timezone } = form.values.triggerConfig;
  const [zones] = useState(timezones);
  const known = zones.includes(timezone) ? zones : [timezone, ...zones];
  const words = inWords(schedule);
  return (
    <Stack gap="sm">
      <Group gap={6} role="group" aria-label="Frequency">
        {PRESETS.map(({ label, cron }) => (
          <Button
            key={cron}
            size="compact-xs"
            variant={cron === schedule.trim() ? 'filled' : 'default'}
            aria-pressed={cron === schedule.trim()}
            onClick={() => form.setFieldValue('triggerConfig.schedule', cron)}
          >
            {label}
          </Button>
        ))}
      </Group>
      <TextInput
        label="Cron expression"
        description="Minute, hour, day of the month, month, day of the week."
        required
        maxLength={100}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        {...form.getInputProps('triggerConfig.schedule')}
      />
      <Text size="sm" fw={500} aria-live="polite">
        {words ?? 'This is not a cron expression of five fields yet.'}
      </Text>
      <Select
        label="Time zone"
        required
        searchable
        allowDeselect={false}
        limit={100}
        data={known}
        nothingFoundMessage="No such time zone"
        {...form.getInputProps('triggerConfig.timezone')}
      />
      <Slots cron={schedule} timezone={timezone} />
    </Stack>
  );
}
