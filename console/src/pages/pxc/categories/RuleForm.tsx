import { Checkbox, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { wordOf } from '@/ui/words';
import { Characteristics } from './Characteristics';
import type { DraftRule } from './draft';
import type { RuleProblems } from './problems';
import { CATEGORIES, type Category } from './words';

interface Props {
  rule: DraftRule;
  problems: RuleProblems;
  onChange: (part: Partial<DraftRule>) => void;
}

const ACTIONS = ['add', 'modify', 'delete', 'suspend', 'resume', 'regrade'];
const COMMANDS = [
  'ProvideNew',
  'Switch',
  'SwitchToNew',
  'SwitchToStop',
  'Takeover',
  'Restart',
  'Replace',
  'ReplaceToNew',
  'ReplaceToStop',
];

/** All of a rule. Conditions that are left empty always hold. */
export function RuleForm({ rule, problems, onChange }: Props) {
  return (
    <Stack p="md" pt={0} gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Name"
          description="For people."
          value={rule.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={problems.name}
          maxLength={255}
          required
          data-focus={`${rule.key}/name`}
        />
        <TextInput
          label="Id"
          description="Stays with each order that the rule categorised."
          value={rule.id}
          onChange={(event) => onChange({ id: event.currentTarget.value })}
          error={problems.id}
          maxLength={64}
          required
          spellCheck={false}
        />
        <Select
          label="Category"
          description="Of orders that match."
          data={CATEGORIES.map((value) => ({ value, label: wordOf(value).label }))}
          value={rule.category}
          onChange={(category) => onChange({ category: category as Category })}
          allowDeselect={false}
        />
        <Words
          label="Actions"
          description="An item asks for any of these."
          data={ACTIONS}
          value={rule.actions}
          onChange={(actions) => onChange({ actions })}
          error={problems.actions}
        />
        <Words
          label="Provisioning commands"
          description="An item has any of these."
          data={COMMANDS}
          value={rule.provisioningCommands}
          onChange={(provisioningCommands) => onChange({ provisioningCommands })}
          error={problems.provisioningCommands}
        />
        <Words
          label="Products"
          description="An item's product is any of these; a * at the end matches any ending."
          data={[]}
          value={rule.products}
          onChange={(products) => onChange({ products })}
          error={problems.products}
        />
        <Words
          label="Order categories"
          description="The order itself is marked as any of these."
          data={['newBuild', 'newSite']}
          value={rule.orderCategories}
          onChange={(orderCategories) => onChange({ orderCategories })}
          error={problems.orderCategories}
        />
      </SimpleGrid>
      <Characteristics
        value={rule.characteristics}
        onChange={(characteristics) => onChange({ characteristics })}
        error={problems.characteristics}
      />
      <Checkbox
        label="Every item must match"
        description="Else one item that meets all conditions is enough. Items that change nothing are never looked at."
        checked={rule.everyItem}
        onChange={(event) => onChange({ everyItem: event.currentTarget.checked })}
      />
    </Stack>
  );
}

interface WordsProps {
  label: string;
  description: string;
  data: string[];
  value: string[];
  onChange: (words: string[]) => void;
  error: string | undefined;
}

function Words({ value, ...input }: WordsProps) {
  return (
    <TagsInput
      value={value}
      placeholder={value.length === 0 ? 'Any' : undefined}
      maxTags={100}
      acceptValueOnBlur
      clearable
      clearButtonProps={{ 'aria-label': `Clear: ${input.label}` }}
      {...input}
    />
  );
}
