package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
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
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
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
      if (e instanceof UnrecognizedPropertyException unknown) {
        line = lineOf(unknown.getPropertyName(), yaml, line);
      }
      throw new InvalidDefinition(source, line, problem(e));
    }
    if (definition == null) {
      throw new InvalidDefinition(source, 0, "there is nothing in it");
    }
    return definition;
  }

  /** A record is complete only at its end, where an unknown field is noticed; it stands above. */
  private static int lineOf(String field, String yaml, int noticed) {
    List<String> lines = yaml.lines().toList();
    Pattern stands = Pattern.compile("(.*[\\s{,\"'-])?" + Pattern.quote(field) + "[\"']?\\s*:.*");
    for (int line = Math.min(noticed, lines.size()); line > 0; line--) {
      if (stands.matcher(lines.get(line - 1)).matches()) {
        return line;
      }
    }
    return noticed;
  }

  private static String problem(JacksonException e) {
    String where = where(e.getPath());
    String said = said(e);
    return where.isEmpty() ? said : "'" + where + "' " + said;
  }

  private static String said(JacksonException e) {
    if (e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
      return refused.getMessage();
    }
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "is not a known field; known are " + words(unknown.getKnownPropertyIds());
      case InvalidNullException empty -> "is empty";
      case InvalidTypeIdException kind -> "has the unknown kind '" + kind.getTypeId() + "'";
      case InvalidFormatException format when format.getTargetType().isEnum() ->
          "is '" + format.getValue() + "', not one of " + words(format.getTargetType());
      case MismatchedInputException missing
          when missing.getOriginalMessage().startsWith("Missing required") ->
          "is missing";
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          "is not " + wanted(mismatch.getTargetType());
      default -> e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
    };
  }

  private static String words(@Nullable Collection<?> names) {
    return names == null
        ? "none"
        : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String words(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants())
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String wanted(Class<?> type) {
    if (type == String.class) {
      return "a text; put a number or true and false in quotation marks";
    }
    if (type == LocalDate.class) {
      return "a date such as 2016-10-31";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (Map.class.isAssignableFrom(type) || type.isRecord()) {
      return "a mapping of fields";
    }
    return "of the type " + type.getSimpleName().toLowerCase(Locale.ROOT);
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
}
