//! Makes `core/data/names.model` from annotated stories.

use clap::Parser;
use std::path::PathBuf;
use wirecopy::train::{Example, learn, measure};

/// Learns where names are and of what sort, and writes the model.
#[derive(Parser)]
struct Arguments {
    /// Folders of annotated stories: `*.txt` as core/training/README.md has it, `*.jsonl` of others.
    #[arg(long, required = true)]
    from: Vec<PathBuf>,
    /// Where to write the model.
    #[arg(long)]
    to: Option<PathBuf>,
    /// A file of stories that the model is not made from, to measure it.
    #[arg(long)]
    measure: Vec<PathBuf>,
    /// How often to go through all stories.
    #[arg(long, default_value_t = 20)]
    rounds: usize,
    /// Shows so many errors.
    #[arg(long, default_value_t = 0)]
    show: usize,
}

#[allow(clippy::print_stdout)]
fn main() -> std::io::Result<()> {
    let arguments = Arguments::parse();
    let mut examples = Vec::new();
    for folder in &arguments.from {
        let mut files: Vec<PathBuf> = if folder.is_dir() {
            std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?
        } else {
            vec![folder.clone()]
        };
        files.sort();
        for file in files {
            examples.extend(read(&file)?);
        }
    }
    println!("{} stories", examples.len());
    let model = learn(&examples, arguments.rounds, |what| println!("{what}"));
    for file in &arguments.measure {
        let mut left = arguments.show;
        let counts = measure(&model, &read(file)?, |what, example, start, end, sort| {
            if left > 0 && sort != 3 {
                left -= 1;
                println!("{what} {} {}", ["PER", "LOC", "ORG"][sort], example.around(start, end));
            }
        });
        let mut all = [0; 3];
        let f = |[right, found, wanted]: [usize; 3]| 200.0 * right as f64 / ((found + wanted).max(1)) as f64;
        for (sort, count) in ["person", "place", "organization", "other"].iter().zip(counts) {
            println!("  {sort:13} {:5.1}  {count:?}", f(count));
            if *sort != "other" {
                (0..3).for_each(|i| all[i] += count[i]);
            }
        }
        println!("{} micro {:.2}", file.display(), f(all));
    }
    if let Some(to) = arguments.to {
        std::fs::write(to, model)?;
    }
    Ok(())
}

fn read(file: &std::path::Path) -> std::io::Result<Vec<Example>> {
    let text = std::fs::read_to_string(file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if name.ends_with(".jsonl") {
        let others = text.contains("\"MISC\"");
        Ok(text.lines().filter_map(|line| Example::of_json(line, others)).collect())
    } else {
        Ok(Example::of_marked(&format!("\n{text}")))
    }
}
