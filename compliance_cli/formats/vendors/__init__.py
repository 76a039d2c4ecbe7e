"""The JSON of transcription and call-centre services: one small file each, most of them a description."""
