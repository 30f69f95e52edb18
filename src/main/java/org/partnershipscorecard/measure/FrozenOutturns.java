package org.partnershipscorecard.measure;

import java.util.List;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.period.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Outturns as a text for the content store, one JSON object a line and nothing rounded: what a
 * report was counted from when it was circulated or published, or before its records were purged.
 */
public final class FrozenOutturns {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(
              new SimpleModule()
                  .addSerializer(Span.class, new SpanWriter())
                  .addDeserializer(Span.class, new SpanReader()))
          .build();

  private FrozenOutturns() {}

  /** In the order given. */
  public static String write(List<Outturn> outturns) {
    StringBuilder text = new StringBuilder();
    outturns.forEach(outturn -> text.append(JSON.writeValueAsString(outturn)).append('\n'));
    return text.toString();
  }

  /** The same outturns in the same order. */
  public static List<Outturn> read(String text) {
    return text.lines().map(line -> JSON.readValue(line, Outturn.class)).toList();
  }

  /** The keys of some figures, in the order given. */
  public static String writeKeys(List<FigureKey> keys) {
    StringBuilder text = new StringBuilder();
    keys.forEach(key -> text.append(JSON.writeValueAsString(key)).append('\n'));
    return text.toString();
  }

  /** The same keys in the same order. */
  static List<FigureKey> readKeys(String text) {
    return text.lines().map(line -> JSON.readValue(line, FigureKey.class)).toList();
  }

  private static final class SpanWriter extends ValueSerializer<Span> {
    @Override
    public void serialize(Span span, JsonGenerator out, SerializationContext context) {
      out.writeString(span.key());
    }
  }

  private static final class SpanReader extends ValueDeserializer<Span> {
    @Override
    public Span deserialize(JsonParser in, DeserializationContext context) {
      return Span.parse(in.getString());
    }
  }
}
