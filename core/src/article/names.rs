//! The names that kinds and codes go by: the same in JSON, in Python, in JavaScript and on the
//! command line.

use crate::article::{
    Anchor, BlockKind, DiagnosticCode, EntityKind, Evidence, MentionForm, Offsets, QuoteKind, TimeKind,
};
use std::fmt;

/// Gives an enum its names, `Display`, and a test that JSON has the same.
macro_rules! named {
    ($($type:ident { $($variant:ident => $name:literal),+ $(,)? })+) => {
        $(
            impl $type {
                /// The name it goes by in JSON.
                pub const fn name(self) -> &'static str {
                    match self {
                        $(Self::$variant => $name),+
                    }
                }
            }

            impl fmt::Display for $type {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.pad(self.name())
                }
            }
        )+

        #[cfg(test)]
        mod tests {
            use super::*;

            #[test]
            fn names_are_those_of_the_json() {
                $($(
                    assert_eq!(serde_json::to_value($type::$variant).unwrap(), $type::$variant.name());
                )+)+
            }
        }
    };
}

named! {
    BlockKind {
        Headline => "headline",
        Subheadline => "subheadline",
        Slugline => "slugline",
        Byline => "byline",
        Paragraph => "paragraph",
        Crosshead => "crosshead",
        ListItem => "list_item",
        Table => "table",
        Caption => "caption",
        Quote => "quote",
        Note => "note",
        Signoff => "signoff",
        Boilerplate => "boilerplate",
    }
    DiagnosticCode {
        TextTooLong => "text-too-long",
        StrayFullStop => "stray-full-stop",
        MissingSpace => "missing-space",
        UnbalancedQuote => "unbalanced-quote",
        MixedQuotes => "mixed-quotes",
        Mojibake => "mojibake",
        LostCharacter => "lost-character",
        ControlCharacter => "control-character",
        HtmlEntity => "html-entity",
        HtmlTag => "html-tag",
        LostLineBreak => "lost-line-break",
        HardWrapped => "hard-wrapped",
        Truncated => "truncated",
        DamagedCrosshead => "damaged-crosshead",
        DamagedDateline => "damaged-dateline",
        MistranslatedPronoun => "mistranslated-pronoun",
    }
    Anchor {
        Metadata => "metadata",
        Text => "text",
        Mention => "mention",
    }
    EntityKind {
        Person => "person",
        Organization => "organization",
        Place => "place",
        Group => "group",
        Event => "event",
    }
    Evidence { Table => "table" }
    MentionForm {
        Name => "name",
        Nominal => "nominal",
        Pronoun => "pronoun",
        Demonym => "demonym",
    }
    Offsets {
        Utf8 => "utf-8",
        CodePoint => "code-point",
        Utf16 => "utf-16",
    }
    QuoteKind {
        Direct => "direct",
        Mixed => "mixed",
        Indirect => "indirect",
        Scare => "scare",
    }
    TimeKind {
        Date => "date",
        Time => "time",
        Duration => "duration",
        Set => "set",
    }
}

impl Offsets {
    /// Every unit.
    pub const ALL: [Offsets; 3] = [Offsets::Utf8, Offsets::CodePoint, Offsets::Utf16];

    /// The unit of that name.
    ///
    /// ```
    /// use wirecopy::Offsets;
    /// assert_eq!(Offsets::named("utf-16"), Some(Offsets::Utf16));
    /// assert_eq!(Offsets::named("bytes"), None);
    /// ```
    pub fn named(name: &str) -> Option<Offsets> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }
}
