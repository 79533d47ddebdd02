package io.orgsync.deploy.manifest;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what the models of Kubernetes have no member for: they keep it aside, where the cluster would refuse or lose it. */
final class UnknownMembers {

    private static final String MODELS = "io.fabric8.kubernetes.api.model.";

    private final List<String> paths = new ArrayList<>();

    private UnknownMembers() {}

    static List<String> of(Object object, String name) {
        UnknownMembers found = new UnknownMembers();
        found.walk(object, name);
        return found.paths;
    }

    private void walk(Object value, String path) {
        if (value instanceof Iterable<?> elements) {
            int index = 0;
            for (Object element : elements) {
                walk(element, path + "[" + index++ + "]");
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> walk(member, path + "." + name));
        } else if (value != null && value.getClass().getName().startsWith(MODELS)) {
            walkFields(value, value.getClass(), path);
        }
    }

    private void walkFields(Object value, Class<?> type, String path) {
        if (type == null || !type.getName().startsWith(MODELS) || type.isEnum()) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                walkField(field.getName(), read(field, value), path);
            }
        }
        walkFields(value, type.getSuperclass(), path);
    }

    private void walkField(String name, Object member, String path) {
        if (name.equals("additionalProperties")) {
            ((Map<?, ?>) member).keySet().forEach(unknown -> paths.add(path + "." + unknown));
        } else {
            walk(member, path + "." + name);
        }
    }

    private static Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
