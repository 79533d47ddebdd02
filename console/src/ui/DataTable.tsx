import { Group, Pagination, Paper, Skeleton, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Key, ReactNode } from 'react';
import classes from './DataTable.module.css';
import { count } from './numbers';

export interface Column<Row> {
  header: string;
  /** In the head of the table, where that is more than the text: a box that selects all rows. */
  head?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The API's name to sort by; without it the column can't be sorted. */
  sort?: string;
  align?: 'right';
  width?: number | string;
  /** Headless on a phone: shown as the card's first line. */
  title?: boolean;
}

interface Props<Row> {
  /** What the table holds, for those who can't see it: “Orders”. */
  label: string;
  columns: Column<Row>[];
  /** Undefined while it is loading. */
  rows: Row[] | undefined;
  rowKey: (row: Row) => Key;
  /** In place of the table when there are no rows. */
  empty: ReactNode;
  /** `name` ascending or `-name` descending. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** All rows that the filters match; with it pages are shown below. */
  total?: number;
  page?: number;
  pageSize?: number;
  onPage?: (page: number) => void;
}

/** One page of a list: a table where there is room, cards on a phone. The server sorts and pages. */
export function DataTable<Row>(props: Props<Row>) {
  const { rows, total, page = 1, pageSize = PAGE_SIZE, onPage, empty } = props;
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  if (rows?.length === 0 && page === 1) return empty;
  return (
    <Stack gap={0}>
      {narrow ? <Cards {...props} /> : <Grid {...props} />}
      {onPage && total !== undefined && (
        <Pages total={total} page={page} pageSize={pageSize} shown={rows?.length ?? 0} onPage={onPage} />
      )}
    </Stack>
  );
}

/** Rows to a page where a list does not say otherwise. */
export const PAGE_SIZE = 20;

function Grid<Row>({ label, columns, rows, rowKey, sort, onSort }: Props<Row>) {
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table highlightOnHover aria-label={label} aria-busy={!rows}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Header key={column.header} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows
            ? rows.map((row) => (
                <Table.Tr key={rowKey(row)}>
                  {columns.map(({ header, cell, align }) => (
                    <Table.Td key={header} ta={align} className={classes.cell}>
                      {cell(row)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))
            : LOADING.map((i) => (
                <Table.Tr key={i}>
                  {columns.map(({ header }) => (
                    <Table.Td key={header}>
                      <Skeleton h={16} my={3} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const LOADING = [1, 2, 3, 4, 5, 6];

function Header<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort?: string;
  onSort?: (sort: string) => void;
}) {
  const { header, head = header, sort: name, align, width } = column;
  if (!name || !onSort) {
    return (
      <Table.Th ta={align} w={width}>
        {head}
      </Table.Th>
    );
  }
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[direction];
  return (
    <Table.Th ta={align} w={width} aria-sort={direction}>
      <UnstyledButton
        className={classes.sort}
        data-sorted={direction !== 'none'}
        onClick={() => onSort(direction === 'ascending' ? `-${name}` : name)}
      >
        {header} <Icon size={14} stroke={1.8} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}

function Cards<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  if (!rows) return <Skeleton h={240} role="status" aria-busy aria-label={`Loading ${label}`} />;
  return (
    <Stack gap="xs" p="xs" component="ul" aria-label={label} className={classes.cards}>
      {rows.map((row) => (
        <Paper withBorder p="sm" component="li" key={rowKey(row)}>
          {columns.map(({ header, cell, title }) => (
            <Group key={header} justify="space-between" align="flex-start" wrap="nowrap" gap="md" py={2}>
              {!title && (
                <Text size="xs" c="dimmed" flex="none" lh={1.9}>
                  {header}
                </Text>
              )}
              <div className={title ? classes.title : classes.value}>{cell(row)}</div>
            </Group>
          ))}
        </Paper>
      ))}
    </Stack>
  );
}

function Pages({
  total,
  page,
  pageSize,
  shown,
  onPage,
}: {
  total: number;
  page: number;
  pageSize: number;
  shown: number;
  onPage: (page: number) => void;
}) {
  const first = (page - 1) * pageSize + 1;
  return (
    <Group justify="space-between" p="md" gap="sm">
      <Text size="sm" c="dimmed" aria-live="polite">
        {shown > 0
          ? `${count(first)} to ${count(first + shown - 1)} of ${count(total)}`
          : `None of ${count(total)}`}
      </Text>
      {total > pageSize && (
        <Pagination
          total={Math.ceil(total / pageSize)}
          value={page}
          onChange={onPage}
          size="sm"
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
          getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
        />
      )}
    </Group>
  );
}
