import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Box, Paper, Text } from '@mantine/core';
import { dateTime } from '@/ui/time';
import type { KeyResult, Point } from '../types';
import { causeOf, drawn, tickFormat } from './points';
import { decimal } from './value';

interface Props {
  keyResult: KeyResult;
  /** Newest first. */
  points: Point[];
  nameOf: (workflowId: number) => string;
  height: number;
}

/** Values over time as steps, since a value holds until the next one. The table below says the same in words. */
export function HistoryChart({ keyResult: { title, targetValue }, points, nameOf, height }: Props) {
  const data = drawn(points);
  const target = targetValue == null ? undefined : Number(targetValue);
  return (
    <Box
      p="md"
      pt={0}
      role="img"
      aria-label={`${title} over time, ${data.length} values; the table below lists them`}
    >
      <LineChart
        h={height}
        data={data}
        dataKey="at"
        series={[{ name: 'value', label: title, color: 'ocean.6' }]}
        curveType="stepAfter"
        withDots={data.length <= 60}
        strokeWidth={2}
        gridAxis="x"
        xAxisProps={{
          type: 'number',
          scale: 'time',
          domain: ['dataMin', 'dataMax'],
          tickFormatter: tickFormat(data[0]?.at ?? 0, data.at(-1)?.at ?? 0),
          minTickGap: 60,
          padding: { left: 16, right: 16 },
        }}
        yAxisProps={{ domain: [(low: number) => Math.min(0, low), 'auto'], width: 56 }}
        valueFormatter={(value) => decimal(String(value))}
        referenceLines={target === undefined ? [] : [{ y: target, label: 'Target', color: 'orange.6' }]}
        tooltipProps={{
          content: ({ payload }) => (
            <PointNote
              point={(payload?.[0]?.payload as { point?: Point } | undefined)?.point}
              nameOf={nameOf}
            />
          ),
        }}
      />
    </Box>
  );
}

function PointNote({ point, nameOf }: { point: Point | undefined; nameOf: (id: number) => string }) {
  if (!point) return null;
  const { value, recordedAt, workflowId, rule, notes } = point;
  return (
    <Paper withBorder shadow="md" p="sm" maw={280}>
      <Text size="sm" fw={600}>
        {decimal(value)}
      </Text>
      <Text size="xs">{dateTime(recordedAt)}</Text>
      <Text size="xs" mt={4}>
        {causeOf(point)}
        {workflowId != null && ` of ${nameOf(workflowId)}`}
      </Text>
      {(rule ?? notes) && (
        <Text size="xs" c="dimmed">
          {rule ?? notes}
        </Text>
      )}
    </Paper>
  );
}
