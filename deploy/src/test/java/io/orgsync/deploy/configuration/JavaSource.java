package io.orgsync.deploy.configuration;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files as trees; parsed only, so nothing they refer to must be at hand. */
final class JavaSource {

    private final DocTrees documentation;
    private final Iterable<? extends CompilationUnitTree> units;

    private JavaSource(JavacTask task) throws IOException {
        this.documentation = DocTrees.instance(task);
        this.units = task.parse();
    }

    static JavaSource of(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            return new JavaSource(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void scan(TreePathScanner<Void, Void> scanner) {
        units.forEach(unit -> scanner.scan(unit, null));
    }

    /** The comment above a declaration on one line, with code as Markdown has it and without block tags. */
    String comment(TreePath declaration) {
        String text = documentation.getDocComment(declaration);
        return text == null
                ? ""
                : text.replaceAll("(?s)\\n\\s*@\\w.*", "")
                        .replaceAll("\\{@(?:code|link) ((?:[^{}]|\\{[^{}]*})*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .trim();
    }
}
