package io.orgsync.devkit.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What figures were measured on. */
public record Machine(int cores, long memory, String system, String jvm) {

    private static final long GIGABYTE = 1L << 30;

    public static Machine here() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    @Override
    public String toString() {
        return "%d cores, %.1f GB, %s, %s".formatted(cores, (double) memory / GIGABYTE, system, jvm);
    }
}
