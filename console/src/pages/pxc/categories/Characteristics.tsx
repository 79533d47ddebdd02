import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { DraftRule } from './draft';

type Pairs = DraftRule['characteristics'];

interface Props {
  value: Pairs;
  onChange: (pairs: Pairs) => void;
  error: string | undefined;
}

/** Names and values of which an item has any. */
export function Characteristics({ value, onChange, error }: Props) {
  const put = (place: number, part: Partial<Pairs[number]>) =>
    onChange(value.map((pair, at) => (at === place ? { ...pair, ...part } : pair)));
  return (
    <Input.Wrapper
      component="div"
      label="Characteristics"
      description="An item has any of these characteristics with the value beside it."
      error={error}
      labelElement="div"
    >
      <Stack gap="xs" mt={4} align="flex-start">
        {value.map((pair, place) => (
          <Group key={place} gap="xs" wrap="nowrap" w="100%">
            <TextInput
              aria-label={`Name of characteristic ${place + 1}`}
              placeholder="newSite"
              value={pair.name}
              onChange={(event) => put(place, { name: event.currentTarget.value })}
              maxLength={100}
              flex={1}
            />
            <TextInput
              aria-label={`Value of characteristic ${place + 1}`}
              placeholder="true"
              value={pair.value}
              onChange={(event) => put(place, { value: event.currentTarget.value })}
              maxLength={100}
              flex={1}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={`Remove characteristic ${place + 1}`}
              onClick={() => onChange(value.filter((_, at) => at !== place))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...value, { name: '', value: '' }])}
        >
          Add a characteristic
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
