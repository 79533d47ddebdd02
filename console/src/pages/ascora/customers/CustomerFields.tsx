import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { fieldLabel } from '../fields';
import type { TEXT_FIELDS, Values } from './values';

type Field = (typeof TEXT_FIELDS)[number];

interface Props {
  form: UseFormReturnType<Values>;
}

const LONGEST: Partial<Record<Field, number>> = {
  companyName: 500,
  phone: 50,
  mobile: 50,
  streetAddress: 500,
  state: 100,
  postcode: 20,
  country: 100,
  customerType: 100,
  billingAddress: 500,
  taxId: 50,
};

/** Who the customer is, where, and what is kept here only. */
export function CustomerFields({ form }: Props) {
  const text = (name: Field, more: { description?: string; type?: string } = {}) => (
    <TextInput
      label={fieldLabel(name)}
      maxLength={LONGEST[name] ?? 255}
      autoComplete="off"
      {...more}
      {...form.getInputProps(name)}
    />
  );
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {text('companyName')}
        {text('customerType', { description: 'The name of one that is configured in Ascora.' })}
        {text('firstName')}
        {text('lastName')}
        {text('email', { type: 'email' })}
        <div />
        {text('phone', { type: 'tel' })}
        {text('mobile', { type: 'tel' })}
      </SimpleGrid>
      {text('streetAddress')}
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="sm">
        {text('suburb')}
        {text('state')}
        {text('postcode')}
        {text('country')}
      </SimpleGrid>
      {text('billingAddress', { description: 'In one line.' })}
      <Text size="xs" c="dimmed">
        Ascora has no field for the tax ID and the notes. They are kept here only.
      </Text>
      {text('taxId')}
      <Textarea
        label={fieldLabel('notes')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        {...form.getInputProps('notes')}
      />
    </Stack>
  );
}
