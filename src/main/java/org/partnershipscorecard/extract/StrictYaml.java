package org.partnershipscorecard.extract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The one loader of YAML definitions, into records. Names are snake_case, words of an enum lower
 * case. Refused, with file and line: an unknown field, a field twice, a wrong type (a number is not
 * a text, nor the other way round), a second document, and a component that is left out and is not
 * {@code @Nullable}. A list or map that is left out is empty.
 */
public final class StrictYaml {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .annotationIntrospector(new RecordComponents())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .withCoercionConfigDefaults(
              config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .build();

  private StrictYaml() {}

  /**
   * Reads a file.
   *
   * @throws InvalidDefinition when it is missing or not well formed
   */
  public static <T> T read(Path file, Class<T> type) {
    try {
      return read(file.toString(), Files.readString(file), type);
    } catch (IOException e) {
      throw new InvalidDefinition(file.toString(), 0, "cannot be read as a UTF-8 file");
    }
  }

  /** As {@link #read(String, String, Class)}; the stream is UTF-8 and is left open. */
  public static <T> T read(String source, InputStream yaml, Class<T> type) {
    try {
      return read(source, new String(yaml.readAllBytes(), StandardCharsets.UTF_8), type);
    } catch (IOException e) {
      throw new UncheckedIOException(source, e);
    }
  }

  /**
   * Reads a text.
   *
   * @param source the file's name, for messages
   * @throws InvalidDefinition when it is not well formed
   */
  public static <T> T read(String source, String yaml, Class<T> type) {
    T definition;
    try {
      definition = MAPPER.readValue(yaml, type);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new InvalidDefinition(source, line, problem(e));
    }
    if (definition == null) {
      throw new InvalidDefinition(source, 0, "there is nothing in it");
    }
    return definition;
  }

  private static String problem(JacksonException e) {
    String where = where(e.getPath());
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds() == null
              ? ""
              : unknown.getKnownPropertyIds().stream()
                  .map(Object::toString)
                  .sorted()
                  .collect(Collectors.joining(", ", "; known are ", ""));
      return "unknown field '" + unknown.getPropertyName() + "'" + known;
    }
    String message = e.getOriginalMessage();
    if (e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
      message = refused.getMessage();
    }
    int end = message.indexOf('\n');
    message = end < 0 ? message : message.substring(0, end);
    return where.isEmpty() ? message : where + ": " + message;
  }

  private static String where(@Nullable List<JacksonException.Reference> path) {
    if (path == null) {
      return "";
    }
    StringBuilder where = new StringBuilder();
    for (JacksonException.Reference step : path) {
      if (step.getPropertyName() != null) {
        where.append(where.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        where.append('[').append(step.getIndex() + 1).append(']');
      }
    }
    return where.toString();
  }

  /** A record's component must be there unless it is {@code @Nullable}, a list, a set or a map. */
  private static final class RecordComponents extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return component(member) == null
          ? super.hasRequiredMarker(config, member)
          : Boolean.valueOf(!mayBeNull(member) && !collection(member));
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
      if (component(member) == null) {
        return super.findSetterInfo(config, member);
      }
      if (collection(member) && !mayBeNull(member)) {
        return JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
      }
      return mayBeNull(member)
          ? JsonSetter.Value.empty()
          : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    }

    private static boolean collection(Annotated member) {
      Class<?> type = member.getRawType();
      return type == List.class || type == Set.class || type == Map.class;
    }

    private static boolean mayBeNull(Annotated member) {
      AnnotatedParameter parameter = component(member);
      return parameter != null
          && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
          && constructor.getAnnotatedParameterTypes()[parameter.getIndex()]
              .isAnnotationPresent(Nullable.class);
    }

    private static @Nullable AnnotatedParameter component(Annotated member) {
      return member instanceof AnnotatedParameter parameter
              && parameter.getDeclaringClass().isRecord()
          ? parameter
          : null;
    }
  }
}
