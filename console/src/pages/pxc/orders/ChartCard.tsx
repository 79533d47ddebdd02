import { Anchor, SegmentedControl, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { count } from '@/ui/numbers';
import { Section } from '@/ui/Section';
import { wordOf } from '@/ui/words';
import { present, type Bar } from './summary';

interface Props {
  title: string;
  description: string;
  bars: Bar[];
  /** What the bars stand for: heads the first column. */
  header: string;
  nameOf: (name: string) => string;
  onPick: (name: string) => void;
  actions?: ReactNode;
  /** The chart. */
  children: ReactNode;
}

/** A chart that can be read as a table, too. */
export function ChartCard({ title, description, bars, header, nameOf, onPick, actions, children }: Props) {
  const [view, setView] = useState('chart');
  return (
    <Section
      title={title}
      description={description}
      actions={
        <>
          {actions}
          <SegmentedControl
            size="xs"
            aria-label={`${title}: shown as`}
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
          />
        </>
      }
    >
      {view === 'chart' ? (
        children
      ) : (
        <Counts label={title} bars={bars} header={header} nameOf={nameOf} onPick={onPick} />
      )}
    </Section>
  );
}

function Counts({
  label,
  bars,
  header,
  nameOf,
  onPick,
}: Pick<Props, 'bars' | 'header' | 'nameOf' | 'onPick'> & { label: string }) {
  const categories = present(bars);
  return (
    <Table.ScrollContainer minWidth={420} mah={230} type="native">
      <Table aria-label={label} verticalSpacing={6} horizontalSpacing="sm" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{header}</Table.Th>
            {categories.map((category) => (
              <Table.Th key={category} ta="right">
                {wordOf(category).label}
              </Table.Th>
            ))}
            <Table.Th ta="right">All</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bars.map((bar) => (
            <Table.Tr key={bar.name}>
              <Table.Th scope="row" fw={400}>
                <Anchor component="button" type="button" size="sm" onClick={() => onPick(bar.name)}>
                  {nameOf(bar.name)}
                </Anchor>
              </Table.Th>
              {categories.map((category) => (
                <Table.Td key={category} ta="right">
                  {count(bar[category])}
                </Table.Td>
              ))}
              <Table.Td ta="right" fw={600}>
                {count(bar.total)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
