"""Huawei Cloud SIS long-audio recognition: segments, with roles where the analysis is asked for."""

from __future__ import annotations

from compliance_cli.formats.described import MILLISECOND, Description, Turns, Words, described

FORMAT = described(
    Description(
        name="huawei-sis",
        title="Huawei Cloud SIS",
        known_by=(("segments[].result.text",),),
        shapes=(
            Turns(
                "segments[]",
                text=("result.text",),
                speaker=("result.analysis_info.role", "result.analysis_info.diarization", "channel"),
                begins=("start_time",),
                ends=("end_time",),
                unit=MILLISECOND,
                words=(Words("result.word_info[]", ("word",), ("start_time",), ("end_time",), unit=MILLISECOND),),
            ),
        ),
        id=("job_id",),
    )
)
