package org.partnershipscorecard.cli;

import java.util.ArrayList;
import java.util.List;

/** The year's report of a small city: a foreword, one chapter with a case study, a last page. */
final class SmallReport {

  static final String ID = "annual-report/2016-17";
  private static final String FOLDER = "narrative/2016-17/";
  private static final String CHAPTER = "01-plans.md";

  private final SmallCity city;

  SmallReport(SmallCity city) {
    this.city = city;
    text("foreword.md", "This is what we did in the year.");
    text("concern.md", "Tell the council of any worry about a child.");
    city.write(
        "reference/context.csv", "item,label,value,unit", "children,Children,58167,children");
    city.write(FOLDER + "glossary.csv", "term,meaning", "Plan,What is agreed for a child");
    chapter("In December {CP03@2016-17-Q3 count} children had a plan.");
    box(true);
    outline("requirements: []");
  }

  /** Writes the outline, with what it says of requirements. */
  void outline(String... requirements) {
    write("report", "Annual report", requirements);
  }

  /** Writes another outline of the year, which needs nothing but its texts; its public id. */
  String second(String name) {
    write(name, "Report on priorities", "requirements: []");
    return name + "/2016-17/public";
  }

  private void write(String name, String title, String... requirements) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "year: 2016-17",
                "partnership: The City Safeguarding Children Board",
                "title: " + title,
                "published: September 2017",
                "status: Final",
                "cover: How well agencies worked together",
                "foreword: {title: Foreword, file: foreword.md, signed: Independent chair}",
                "numbers:",
                "  title: The year in numbers",
                "  summary: One figure.",
                "  tiles:",
                "    - {figure: '{CP03@2016-17-Q3 count}', label: children with a plan,"
                    + " sentence: In December.}"));
    lines.addAll(List.of(requirements));
    lines.addAll(
        List.of(
            "boxes:",
            "  - {id: story, kind: case, title: What helped, file: story.md}",
            "chapters:",
            "  - {id: plans, title: Plans, summary: How many., file: " + CHAPTER + ",",
            "     author: Board manager}",
            "glossary: glossary.csv",
            "concern: concern.md",
            "tables:",
            "  - id: plans",
            "    kind: figures",
            "    caption: Children with a plan on 31 December 2016",
            "    stub: Children",
            "    figure: {period: 2016-17-Q3, line: CP04a, unit: count}",
            "    columns: [{head: Children}]",
            "    rows:",
            "      - {head: Neglect, figure: {breakdown: category=NEG}}",
            "      - {head: Emotional abuse, figure: {breakdown: category=EMO}}",
            "      - {head: All, figure: {breakdown: total}}"));
    city.write(FOLDER + name + ".yaml", lines.toArray(String[]::new));
  }

  /** Writes the chapter, whose table and case study follow its sentence. */
  void chapter(String sentence) {
    text(CHAPTER, sentence, "", "{table plans}", "", "{box story}");
  }

  /** Writes the case study. */
  void box(boolean signed) {
    if (signed) {
      text("story.md", "A family was asked what had helped.");
    } else {
      city.write(FOLDER + "story.md", "A family was asked what had helped.");
    }
  }

  private void text(String file, String... words) {
    List<String> lines =
        new ArrayList<>(
            List.of("---", "signed_off_by: Board manager", "signed_off_on: 2017-08-31", "---"));
    lines.addAll(List.of(words));
    city.write(FOLDER + file, lines.toArray(String[]::new));
  }
}
