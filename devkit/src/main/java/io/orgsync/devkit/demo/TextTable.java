package io.orgsync.devkit.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns for a terminal: the first one flush left, numbers flush right. */
final class TextTable {

    private final List<List<String>> lines = new ArrayList<>();

    TextTable(List<String> head) {
        lines.add(List.copyOf(head));
    }

    void row(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<String> text = lines.stream().map(line -> text(line, widths)).collect(Collectors.toList());
        text.add(1, "  " + String.join("  ", widths.stream().map("-"::repeat).toList()));
        return String.join("\n", text);
    }

    private static String text(List<String> line, List<Integer> widths) {
        List<String> cells = new ArrayList<>(Collections.nCopies(line.size(), ""));
        for (int column = 0; column < line.size(); column++) {
            String gap = " ".repeat(widths.get(column) - line.get(column).length());
            cells.set(column, isNumber(line.get(column)) ? gap + line.get(column) : line.get(column) + gap);
        }
        return ("  " + String.join("  ", cells)).stripTrailing();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?( ms)?");
    }
}
