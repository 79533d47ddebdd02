package io.orgsync.pxc.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that a category logs from now on, down to the finest level, with the fields of each line. */
public final class CapturedLog extends Handler implements AutoCloseable {

    public record Line(String category, String message, Map<String, String> fields) {}

    private static final Formatter MESSAGE = new PatternFormatter("%s%e");

    private final Logger logger;
    private final Level before;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    public CapturedLog(String category) {
        logger = Logger.getLogger(category);
        before = logger.getLevel();
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord logged) {
        ExtLogRecord line = ExtLogRecord.wrap(logged);
        lines.add(new Line(line.getLoggerName(), MESSAGE.format(line), line.getMdcCopy()));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
