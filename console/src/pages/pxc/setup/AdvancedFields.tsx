import { NumberInput, Radio, Select, SimpleGrid, Stack, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DEFAULTS, type ConfigForm } from './config';

const ZONES = Intl.supportedValuesOf('timeZone');
const STATES = [...DEFAULTS.states, ...DEFAULTS.unpolledStates, 'assessingAmendment', 'draft'];

export function AdvancedFields({ form }: { form: UseFormReturnType<ConfigForm> }) {
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Time zone"
          description="Where a day begins and ends for counting."
          data={ZONES.includes('UTC') ? ZONES : ['UTC', ...ZONES]}
          searchable
          allowDeselect={false}
          {...form.getInputProps('timezone')}
        />
        <NumberInput
          label="Requests per minute"
          description="0 for no limit of ours."
          min={0}
          max={100_000}
          thousandSeparator
          {...form.getInputProps('requestsPerMinute')}
        />
        <NumberInput
          label="Page size"
          description="Orders asked for at a time, 1 to 1,000."
          min={1}
          max={1000}
          thousandSeparator
          {...form.getInputProps('pageSize')}
        />
        <Select
          label="Token method"
          description="How PXC's security service is asked."
          data={[
            { value: '', label: 'As this installation is set' },
            { value: 'POST', label: 'POST' },
            { value: 'GET', label: 'GET' },
          ]}
          allowDeselect={false}
          {...form.getInputProps('tokenMethod')}
        />
        <Select
          label="Filter by last update"
          description="The parameter that PXC honours; the self-check finds out."
          data={[
            { value: 'lastUpdateSince', label: 'lastUpdateSince' },
            { value: 'lastUpdate.gte', label: 'lastUpdate.gte' },
            { value: 'none', label: 'None: read everything each time' },
          ]}
          allowDeselect={false}
          {...form.getInputProps('sinceParameter')}
        />
        <TagsInput
          label="Billing accounts"
          description="Empty for that of the credentials alone."
          placeholder="Type one and press Enter"
          {...form.getInputProps('billingAccounts')}
        />
      </SimpleGrid>
      <Radio.Group
        label="What counts as New Build"
        description="For the default rules; rules of your own say it themselves."
        {...form.getInputProps('newBuild')}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="wide"
            label="Wide: every new line"
            description="ProvideNew, SwitchToNew, ReplaceToNew, and orders or products marked as new build or new site."
          />
          <Radio value="narrow" label="Narrow: a line where none was" description="ProvideNew only." />
        </Stack>
      </Radio.Group>
      <TagsInput
        label="States that are read"
        description="As PXC spells them. Orders in these states are brought here."
        data={STATES}
        {...form.getInputProps('states')}
      />
      <TagsInput
        label="States that are followed"
        description="Orders that are here already are followed into these states; others in them are not brought. Empty to follow none."
        data={STATES}
        {...form.getInputProps('unpolledStates')}
      />
    </Stack>
  );
}
