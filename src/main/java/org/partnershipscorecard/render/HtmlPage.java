package org.partnershipscorecard.render;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnershipscorecard.chart.Chart;

/**
 * A page of HTML that is one file: its charts are drawn into it, its style and script stand in it,
 * and its policy lets it fetch nothing and run nothing else. It is well-formed XML, so that other
 * programs can read it.
 */
public final class HtmlPage {

  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  /** Where the template wants the sources of its scripts. */
  private static final String SCRIPTS = "SCRIPT-HASHES";

  private final Templates templates;
  private final EmbeddedImages images;

  /**
   * Pages of the templates of a folder.
   *
   * @param imageFolders where the PNG and JPEG images are that pages name, searched in order
   */
  public HtmlPage(Path folder, Path... imageFolders) {
    templates = new Templates(folder);
    images = new EmbeddedImages(List.of(imageFolders));
  }

  /**
   * The page that a template makes of a model. The model's {@code pictures} are the charts as SVG,
   * by their ids.
   *
   * @throws TemplateFailure as {@link Templates#xhtml}
   * @throws RenderFailure when the page names an image that is not in its folders
   */
  public String of(String template, Map<String, Object> model, List<Chart> charts) {
    Map<String, Object> pictures = new HashMap<>();
    for (Chart chart : charts) {
      try {
        pictures.put(chart.id(), XHTMLOutputFormat.INSTANCE.fromMarkup(SvgPicture.of(chart)));
      } catch (TemplateModelException e) {
        throw new TemplateFailure(template, "the chart " + chart.id() + " cannot be drawn", e);
      }
    }
    Map<String, Object> all = new HashMap<>(model);
    all.put("pictures", pictures);
    String page = images.in(templates.xhtml(template, all));
    // A comment before the document type would make old browsers guess.
    return page.substring(page.indexOf("<!DOCTYPE")).replace(SCRIPTS, hashes(page));
  }

  private static String hashes(String page) {
    List<String> scripts = new ArrayList<>();
    for (Matcher script = SCRIPT.matcher(page); script.find(); ) {
      scripts.add(script.group(1));
    }
    return scripts.stream()
        .map(script -> "'sha256-" + hash(script) + "'")
        .collect(Collectors.joining(" "));
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
