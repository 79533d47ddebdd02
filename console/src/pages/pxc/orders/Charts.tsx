import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { SegmentedControl, SimpleGrid, Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import dayjs from 'dayjs';
import type { PxcSchemas } from '@/api/client';
import { count, counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { plainDate } from '@/ui/time';
import { wordOf } from '@/ui/words';
import { ChartCard } from './ChartCard';
import { SPANS, type OrdersSearch, type Span } from './search';
import { byDay, byState, present, type Bar } from './summary';

interface Props {
  summary: UseQueryResult<PxcSchemas['OrderSummary']>;
  span: Span;
  change: (changes: OrdersSearch) => void;
}

/** How many orders were updated on which day, and in which states those of today are. */
export default function Charts({ summary: { data, error }, span, change }: Props) {
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton h={320} role="status" aria-busy aria-label="Loading the charts" />;
  const days = byDay(data.history ?? []);
  const states = byState(data.cells);
  const onDay = (day: string) => change({ since: day, until: day });
  const onState = (state: string) => change({ state, since: data.day, until: data.day });
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <ChartCard
        title="Updated by day"
        description={`By last update, ${data.timezone}`}
        bars={days}
        nameOf={(day) => plainDate(day)}
        header="Day"
        onPick={onDay}
        actions={
          <SegmentedControl
            size="xs"
            aria-label="Days shown"
            value={String(span)}
            onChange={(value) => change({ days: Number(value) as Span })}
            data={SPANS.map((days) => ({ value: String(days), label: `${days} d` }))}
          />
        }
      >
        <Bars bars={days} label={`${counted(span, 'day')} of orders by category`} onPick={onDay} byDay />
      </ChartCard>
      <ChartCard
        title="Today by state"
        description={`${counted(data.total, 'order')} updated on ${plainDate(data.day)}`}
        bars={states}
        nameOf={(state) => wordOf(state).label}
        header="State"
        onPick={onState}
      >
        {states.length > 0 ? (
          <Bars bars={states} label="Orders updated today by state and category" onPick={onState} />
        ) : (
          <Text size="sm" c="dimmed" ta="center" py={80}>
            No order has been updated today yet.
          </Text>
        )}
      </ChartCard>
    </SimpleGrid>
  );
}

interface BarsProps {
  bars: Bar[];
  label: string;
  onPick: (name: string) => void;
  byDay?: boolean;
}

function Bars({ bars, label, onPick, byDay = false }: BarsProps) {
  const series = present(bars).map((name) => ({
    name,
    label: wordOf(name).label,
    color: `${wordOf(name).color}.6`,
  }));
  const named = byDay ? plainDate : word;
  return (
    // The table tells the same to those who can't see it, and its rows can be picked by keyboard.
    <div role="img" aria-label={label}>
      <BarChart
        h={250}
        data={bars}
        dataKey="name"
        type="stacked"
        series={series}
        orientation={byDay ? 'horizontal' : 'vertical'}
        valueFormatter={count}
        withLegend
        legendProps={{ verticalAlign: 'bottom' }}
        gridAxis={byDay ? 'x' : 'y'}
        maxBarWidth={28}
        xAxisProps={byDay ? { tickFormatter: short, minTickGap: 16 } : { allowDecimals: false }}
        yAxisProps={byDay ? { allowDecimals: false, width: 36 } : { tickFormatter: word, width: 96 }}
        tooltipProps={{ labelFormatter: (name?: string) => (name ? named(name) : '') }}
        barProps={{ isAnimationActive: false, cursor: 'pointer' }}
        barChartProps={{
          onClick: ({ activeLabel }) => activeLabel && onPick(activeLabel),
        }}
      />
    </div>
  );
}

const word = (state: string) => wordOf(state).label;
const short = (day: string) => dayjs(day).format('D MMM');
