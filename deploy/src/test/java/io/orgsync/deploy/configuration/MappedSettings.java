package io.orgsync.deploy.configuration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.orgsync.deploy.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of a module's own code: {@code @ConfigMapping} interfaces and single {@code @ConfigProperty}. */
final class MappedSettings {

    private final JavaSource source;
    private final List<Service> services;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> injected = new LinkedHashMap<>();
    private final List<String> silent = new ArrayList<>();

    MappedSettings(String module) {
        this.services = Service.having(module);
        this.source = JavaSource.of(Repository.files(module + "/src/main/java", ".java").stream()
                .filter(file -> Repository.text(file).contains("@Config"))
                .toList());
        source.scan(new Scanner());
    }

    List<Section> sections() {
        return sections;
    }

    /** Fallbacks of what is asked for by {@code @ConfigProperty}, by variable. */
    Map<String, String> injected() {
        return injected;
    }

    /** Settings whose comment doesn't name their variable. */
    List<String> silent() {
        return silent;
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            new Annotations(type.getModifiers())
                    .argument("ConfigMapping", "prefix")
                    .ifPresent(prefix -> sections.add(section(type, prefix, getCurrentPath())));
            return super.visitClass(type, null);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            Annotations annotations = new Annotations(variable.getModifiers());
            annotations
                    .argument("ConfigProperty", "name")
                    .ifPresent(name -> injected.put(
                            Setting.variableOf(name),
                            annotations
                                    .argument("ConfigProperty", "defaultValue")
                                    .orElse(Setting.NEEDED)));
            return super.visitVariable(variable, null);
        }
    }

    private Section section(ClassTree type, String prefix, TreePath path) {
        List<Setting> settings = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                settings.add(setting(method, prefix, new TreePath(path, method)));
            }
        }
        return new Section(source.comment(path).replaceAll("[;.].*", ""), settings);
    }

    private Setting setting(MethodTree method, String prefix, TreePath path) {
        Annotations annotations = new Annotations(method.getModifiers());
        String name = annotations
                .argument("WithName", "value")
                .orElseGet(() -> kebab(method.getName().toString()));
        String variable = Setting.variableOf(prefix + "." + name);
        String comment = source.comment(path);
        if (!comment.contains("`" + variable + "`")) {
            silent.add(prefix + "." + name);
        }
        return new Setting(variable, services, fallback(method, annotations), withoutName(comment, variable));
    }

    private static String fallback(MethodTree method, Annotations annotations) {
        boolean optional = method.getReturnType().toString().startsWith("Optional");
        Optional<String> value = annotations.argument("WithDefault", "value");
        return value.orElse(optional ? Setting.NONE : Setting.NEEDED);
    }

    /** The name has a column of its own. */
    private static String withoutName(String comment, String variable) {
        return PropertySettings.sentence(comment.replace(" (`" + variable + "`)", "")
                .replaceFirst("^`" + variable + "`: ", "")
                .replaceFirst("\\.$", ""));
    }

    private static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
