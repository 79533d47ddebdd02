package io.orgsync.devkit.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the high-water mark of a process' resident memory from Linux. */
final class PeakMemory {

    private static final Pattern MARK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private PeakMemory() {}

    static OptionalLong of(long pid) {
        try {
            Matcher mark = MARK.matcher(Files.readString(Path.of("/proc/%d/status".formatted(pid))));
            return mark.find() ? OptionalLong.of(Long.parseLong(mark.group(1)) * 1024) : OptionalLong.empty();
        } catch (IOException notLinuxOrEnded) {
            return OptionalLong.empty();
        }
    }
}
