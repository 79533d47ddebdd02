import { Anchor, Collapse, Select, SimpleGrid, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMember } from '../form';
import { IntegrationSelect } from './IntegrationSelect';
import { ResultVariable } from './ResultVariable';
import { ValueInput } from './ValueInput';

const ACTIONS = [
  { value: 'authenticate_pxc', label: 'Authenticate with PXC' },
  { value: 'fetch_orders', label: 'Fetch orders' },
  { value: 'get_order_details', label: 'Get order details' },
];

interface Props {
  index: number;
  base: string;
}

/** An action of the PXC catalogue with its parameters. */
export function IntegrationForm({ index, base }: Props) {
  const { value, error, set } = useMember(base, 'action');
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Action"
          required
          allowDeselect={false}
          data={ACTIONS}
          value={typeof value === 'string' ? value : null}
          error={error}
          onChange={set}
        />
        <IntegrationSelect index={index} base={base} />
      </SimpleGrid>
      {value === 'fetch_orders' && <FetchParameters index={index} base={`${base}.parameters`} />}
      {value === 'get_order_details' && (
        <ValueInput
          label="Order"
          description="The id of an order, or a variable that holds one."
          placeholder="{{ordersData.orderIds[0]}}"
          required
          asText
          index={index}
          base={`${base}.parameters`}
          member="orderId"
        />
      )}
      <ResultVariable index={index} base={base} />
    </Stack>
  );
}

function FetchParameters({ index, base }: Props) {
  const { object } = useMember(base, 'limit');
  const reads = object.lastUpdateSince !== undefined || object.offset !== undefined;
  const [opened, { toggle }] = useDisclosure(reads);
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ValueInput
          label="Orders to a page"
          description="1 to 1000; all pages are read. Empty: as the integration says."
          index={index}
          base={base}
          member="limit"
        />
        <ValueInput
          label="States"
          description="Separated by commas. Empty: those of the integration."
          placeholder="held,inProgress,failed,rejected"
          asText
          index={index}
          base={base}
          member="state"
        />
      </SimpleGrid>
      <Anchor component="button" type="button" size="sm" onClick={toggle} aria-expanded={opened} ta="left">
        {opened ? 'Hide what is rarely needed' : 'Read only a part, or pass a token on'}
      </Anchor>
      <Collapse in={opened}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ValueInput
            label="Only what changed since"
            description="A time as 2026-01-31T09:00:00Z. Such a read moves no mark: leave it out to be incremental."
            asText
            index={index}
            base={base}
            member="lastUpdateSince"
          />
          <ValueInput
            label="Begin behind so many orders"
            description="Of each account. Such a read moves no mark either."
            index={index}
            base={base}
            member="offset"
          />
          <ValueInput
            label="Token"
            description="Not needed: the service keeps it. Only a variable is taken, never a token’s text."
            placeholder="{{partnerJWT.partnerJWT}}"
            asText
            index={index}
            base={base}
            member="token"
          />
        </SimpleGrid>
      </Collapse>
    </Stack>
  );
}
