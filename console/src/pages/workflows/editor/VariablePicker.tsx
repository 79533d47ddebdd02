import { ActionIcon, Combobox, ScrollArea, Text, Tooltip, useCombobox } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { useEditorFormContext } from './form';
import { variablesAt, type Variable } from './variables';

interface Props {
  /** The step that will use the variable. */
  index: number;
  /** The field that it is for, to tell one picker from another. */
  label: string;
  onPick: (path: string) => void;
}

/** Shows which variables a step finds, and gives the chosen one. */
export function VariablePicker({ index, label, onPick }: Props) {
  const { values } = useEditorFormContext();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const wanted = search.trim().toLowerCase();
  const found = variablesAt(values.workflowDefinition, index).filter(
    ({ path, from }) => path.toLowerCase().includes(wanted) || from.toLowerCase().includes(wanted),
  );
  const pick = (path: string) => {
    combobox.closeDropdown();
    onPick(path);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} position="bottom-end" width={320} keepMounted={false}>
      <Combobox.Target withAriaAttributes={false}>
        <Tooltip label="Insert a variable" disabled={combobox.dropdownOpened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Insert a variable: ${label}`}
            aria-haspopup="listbox"
            aria-expanded={combobox.dropdownOpened}
            onClick={() => combobox.toggleDropdown()}
          >
            <IconBraces size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          placeholder="Search variables"
          aria-label="Search variables"
        />
        <Combobox.Options>
          <ScrollArea.Autosize mah={280} type="auto">
            {found.length === 0 && <Combobox.Empty>No such variable at this step</Combobox.Empty>}
            {grouped(found).map(([from, variables]) => (
              <Combobox.Group key={from} label={`Of ${from}`}>
                {variables.map(({ path }) => (
                  <Combobox.Option key={path} value={path}>
                    <Text size="xs" ff="monospace">
                      {path}
                    </Text>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function grouped(variables: Variable[]): [from: string, variables: Variable[]][] {
  const groups = new Map<string, Variable[]>();
  for (const variable of variables)
    groups.set(variable.from, [...(groups.get(variable.from) ?? []), variable]);
  return [...groups];
}
